import { words } from './words';

/** The last word of a name that makes it an organisation. */
export const organisationEndings = words(
  'Ministry Organization Organisation Party Government Parliament Council Committee University Institute Agency Bank Force Forces Group Corp Corporation Inc Ltd Company Command Union Association Court Congress Senate Department Commission Army Navy Police Nations Office Federation League Club Treasury House Front Movement Network Times News Press Service Services Foundation Airline Airlines Systems Records Studios United FC PLC plc Authority Trust Society Centre Center Museum Hospital School College Coalition Alliance Board Bureau Assembly Laboratory Observatory Survey Exchange Fund Programme Program Initiative Partners Holdings Energy Motors Industries Technologies Orchestra Theatre Theater Gallery Academy Administration Guard Brigade Reserve Watch Cross Crescent Mission Guardian Post Journal Tribune Herald Telegraph Institution Secretariat Registry Library Church Cathedral Ferries Railways Railway Airways Foods Stores Supermarkets Pharmaceuticals Electronics Shipping Research Resources Securities',
);

/** Heads that "of" or "for" may follow inside one name: Ministry of Health, Center for Research. */
export const organisationHeads = words(
  'Ministry University Bank Department House Institute Kingdom Republic Chamber Court Board Council School College Federation Organization Organisation Office Agency Bureau Association Union Society Academy Museum Centre Center Committee Commission Fund League Church Institution Secretary Minister State Army Assembly Authority Foundation Alliance Institutes Centers Centres Heads Member Members',
);
