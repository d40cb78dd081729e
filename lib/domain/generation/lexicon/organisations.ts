import { words } from './words';

/** The last word of a name that makes it an organisation. */
export const organisationEndings = words(
  'Ministry Organization Organisation Party Government Parliament Council Committee University Institute Agency Bank Force Forces Group Corp Corporation Inc Ltd Company Command Union Association Court Congress Senate Department Commission Army Navy Police Nations Office Federation League Club Treasury House Front Movement Network Times News Press Service Services Foundation Airline Airlines Systems Records Studios United FC PLC plc Authority Trust Society Centre Center Museum Hospital School College Coalition Alliance Board Bureau Assembly Laboratory Observatory Survey Exchange Fund Programme Program Initiative Partners Holdings Energy Motors Industries Technologies Orchestra Theatre Theater Gallery Academy Administration Guard Brigade Reserve Watch Cross Crescent Mission Guardian Post Journal Tribune Herald Telegraph Institution Secretariat Registry Library Church Cathedral Ferries Railways Railway Airways Foods Stores Supermarkets Pharmaceuticals Electronics Shipping Research Resources Securities Hospice Clinic Labs Laboratories Lines Hardware Software Telecom Telecoms Solutions Ventures Capital Insurance Brewery Brewers Mills Steel Mining Petroleum Oil Gas Chemicals Foods Farms Tribunal Directorate Inspectorate Ombudsman Consortium Syndicate Cooperative Co-operative Confederation Congregation Parish Rovers Wanderers Athletic Hotspur Albion Gazette Broadcasting Radio Television TV Magazine Parliament Knesset Duma Bundestag Ballet Opera Ensemble Philharmonic Selectboard Cabinet',
);

/** Heads that "of" or "for" may follow inside one name: Ministry of Health, Center for Research. */
export const organisationHeads = words(
  'Ministry University Bank Department House Institute Kingdom Republic Chamber Court Board Council School College Federation Organization Organisation Office Agency Bureau Association Union Society Academy Museum Centre Center Committee Commission Fund League Church Institution Secretary Minister State Army Assembly Authority Foundation Alliance Institutes Centers Centres Heads Member Members Friends',
);

/** Institutions whose field may be a list: Commission for Conciliation, Mediation and Arbitration. */
export const topicHeads = words('Ministry Department Commission Committee Institute Office Bank Centre Center Council University College School Agency Bureau Faculty Organisation Organization Association Society Academy Museum Board Secretary Minister Directorate Fund');

/** Common nouns for organisations: what a name may be introduced as, and what it is called afterwards. */
export const organisationNouns = words(
  'company firm group corporation business startup start-up manufacturer maker carmaker producer retailer supermarket chain operator airline carrier bank lender insurer broker brewer publisher broadcaster newspaper magazine website utility supplier contractor developer builder shipper shipbuilder miner oil-company conglomerate giant subsidiary multinational exporter importer provider platform',
  'agency authority regulator watchdog commission committee council board ministry department office bureau court tribunal parliament assembly senate government administration inspectorate service force police army',
  'union federation confederation association society charity foundation trust organisation organization nonprofit non-profit institute institution university college school academy hospital hospice clinic museum gallery library theatre theater church party movement coalition alliance bloc faction militia mission club team side band orchestra laboratory lab think-tank nursery cooperative co-operative campaign network',
);
