import { describe, expect, it } from 'vitest';
import { normaliseText } from '@/lib/domain/article/normalise-text';
import { readDocument } from '@/lib/domain/generation/document/read-document';
import { statedCause } from '@/lib/domain/generation/families/cause';
import { statedPurpose } from '@/lib/domain/generation/families/purpose';
import { createReference } from '@/lib/domain/generation/grammar/reference';

function asked(text: string): string[] {
  const document = readDocument(normaliseText(text));
  const context = { document, reference: createReference(document) };
  return document.sentences.flatMap((sentence) => [statedCause, statedPurpose].flatMap((family) => family(context, sentence))).flatMap(({ questions }) => questions.map(({ stem, key }) => `${stem} → ${key}`));
}

describe('why it happened', () => {
  it.each([
    ['because …, with the pronoun that the question explains', 'Delta Airlines cancelled 120 flights on Sunday because its crew software had failed.', 'Why did Delta Airlines cancel 120 flights? → because its crew software had failed'],
    ['a denial', 'The Halden update could not fix every heater in Norway because one in six was offline.', 'Why could the Halden update not fix every heater in Norway? → because one in six was offline'],
    ['with nothing behind the verb', 'The hospital in Camaná has been evacuated because of cracks in the stairwells.', 'Why has the hospital in Camaná been evacuated? → because of cracks in the stairwells'],
    ['whose word it is', 'Erik Sund said the Kalmar bridge would stay shut because its cables were rusting.', 'According to Erik Sund, why would the Kalmar bridge stay shut? → because its cables were rusting'],
    ['what somebody says of their own plans', 'Kenya Power said it would raise its tariffs because fuel had become dearer.', 'Why did Kenya Power say it would raise its tariffs? → because fuel had become dearer'],
    ['grounds', 'Maria Lund was refused a place on an expedition to Jan Mayen on the grounds that there was no separate tent.', 'Why was Maria Lund refused a place on an expedition to Jan Mayen? → on the grounds that there was no separate tent'],
    ['so that', 'Classes in Arequipa are suspended on Monday and Tuesday so that buildings can be checked.', 'Why are classes in Arequipa suspended? → so that buildings can be checked'],
    ['a deed', 'Northfield Water was fined £40,000 on Tuesday for dumping waste into the River Tarn.', 'Why was Northfield Water fined £40,000? → for dumping waste into the River Tarn'],
    ['a wrong behind a length of time', 'Judges in Oslo jailed Daniel Roper for six years for armed robbery.', 'Why did judges in Oslo jail Daniel Roper for six years? → for armed robbery'],
    ['a merit', 'Maria Lund was awarded the Polar Prize for her research on sea ice.', 'Why was Maria Lund awarded the Polar Prize? → for her research on sea ice'],
    ['a suspicion', 'Police arrested Daniel Roper on suspicion of stealing a fishing boat from Whitby harbour.', 'Why did police arrest Daniel Roper? → on suspicion of stealing a fishing boat from Whitby harbour'],
    ['a dispute', 'Erik Sund resigned on Monday over a report on Kalmar harbour.', 'Why did Erik Sund resign? → over a report on Kalmar harbour'],
    ['a mishap', 'Trains between Lyon and Turin were suspended after a landslide near Modane.', 'Why were trains between Lyon and Turin suspended? → after a landslide near Modane'],
    ['what somebody found', 'Erik Sund resigned after an audit found that 4 million euros were missing.', 'Why did Erik Sund resign? → after an audit found that 4 million euros were missing'],
    ['a recall in two countries', 'Halden is recalling 210,000 heaters in Norway and Ireland after a software update left some of them unable to switch off.', 'Why is Halden recalling 210,000 heaters in Norway and Ireland? → after a software update left some of them unable to switch off'],
    ['a recall, whose word it is', 'Toyota is recalling 80,000 cars in Norway after drivers complained about the brakes, Norwegian officials said on Wednesday.', 'According to Norwegian officials, why is Toyota recalling 80,000 cars in Norway? → after drivers complained about the brakes'],
    ['a sentence', 'Two men from Bergen have been jailed for 12 years after being found guilty of smuggling cocaine.', 'Why have two men from Bergen been jailed for 12 years? → after being found guilty of smuggling cocaine'],
    ['what had to be done', 'A nursing home in Leeds has been ordered to close after inspectors found mould in 12 rooms.', 'Why has a nursing home in Leeds been ordered to close? → after inspectors found mould in 12 rooms'],
    ['a state of emergency', 'Norway declared a state of emergency on Friday after a dam collapsed near Bergen.', 'Why did Norway declare a state of emergency? → after a dam collapsed near Bergen'],
    ['a doctor struck off', 'A doctor from Cardiff has been struck off after sending messages to patients.', 'Why has a doctor from Cardiff been struck off? → after sending messages to patients'],
    ['past a phrase with “as”', 'Greece closed schools in Athens on Wednesday as a precaution because of smoke from wildfires.', 'Why did Greece close schools in Athens as a precaution? → because of smoke from wildfires'],
    ['how somebody handled something', 'Erik Sund was criticised for his handling of the flood in Kalmar.', 'Why was Erik Sund criticised? → for his handling of the flood in Kalmar'],
    ['of what a court cleared somebody', 'A court in Lyon cleared two officers of manslaughter on Tuesday.', 'What did a court in Lyon clear two officers of? → manslaughter'],
    ['of what people died', 'Six children in Homs died of cholera in May.', 'What did six children in Homs die of? → cholera'],
    ['what left people so', 'Heavy snow left 8,000 homes in Jutland without power.', 'What left 8,000 homes in Jutland without power? → heavy snow'],
    ['British spelling', 'Amnesty International criticised Denmark for deporting 40 Syrians.', 'Why did Amnesty International criticise Denmark? → for deporting 40 Syrians'],
    ['what came of it', 'A landslide blocked the main road to Huaraz on Thursday, forcing 900 people to leave their homes.', 'Why were 900 people forced to leave their homes? → a landslide blocked the main road to Huaraz'],
    ['how it left them', 'A storm hit northern Jutland on Sunday, leaving 8,000 homes without power.', 'Why were 8,000 homes left without power? → a storm hit northern Jutland'],
    ['what forced it', 'Heavy rain forced organisers to cancel the Kalmar Regatta.', 'What forced organisers to cancel the Kalmar Regatta? → heavy rain'],
    ['what caused it', 'The delays at Oslo airport were caused by a faulty radar in Lillehammer.', 'What caused the delays at Oslo airport? → a faulty radar in Lillehammer'],
    ['on what it is blamed', 'Erik Sund blamed the delay at Kalmar harbour on a shortage of steel.', 'What did Erik Sund blame the delay at Kalmar harbour on? → a shortage of steel'],
    ['what somebody is accused of', 'Maria Lund is accused of paying 163 false invoices from the accounts of the Red Cross.', 'What is Maria Lund accused of? → paying 163 false invoices from the accounts of the Red Cross'],
  ])('asks for %s', (_what, text, question) => {
    expect(asked(text)).toEqual([question]);
  });

  it.each([
    ['which of two reasons is denied', 'Erik Sund did not resign because the report was harsh but because his wife was ill.'],
    ['whether a phrase is denied', 'Erik Sund did not resign because of the report.'],
    ['when alone', 'The Kalmar museum closed two days after a flood.'],
    ['what merely came before', 'Erik Sund resigned after the talks in Oslo ended.'],
    ['how long', 'Daniel Roper was jailed for six years.'],
    ['over how long', 'Nurses in Oslo protested over the weekend.'],
    ['a noun’s “for”', 'Denmark criticised plans for building a tunnel under the Fehmarn Belt.'],
    ['a noun’s “for” in the passive', 'Kalmar was praised in a report on plans for cutting noise.'],
    ['what a machine is for', 'Denmark banned a machine for cutting peat in Jutland.'],
    ['half of the reason', 'The Kalmar ferry was delayed mainly because of fog.'],
    ['one half of two', 'Kalmar closed its harbour because it was not only icy but also too shallow.'],
    ['the cause of a noun', 'Sales in Norway fell on a sharp decline due to a reduction in stocks.'],
    ['why they said so', 'Iranian officials said they had closed the border because smugglers used it.'],
    ['what a second verb was caused by', 'The minister Nora Field defended a decision to ban Peru as a result of the June uprising.'],
    ['when a sentence ran out', 'Daniel Roper was released 12 years after killing a guard in Bergen.'],
    ['what one leaves behind', 'A storm left northern Jutland on Sunday.'],
    ['why, behind another clause', 'Kalmar closed its harbour as rivers rose because of heavy rain.'],
    ['a person who forced others', 'A gunman forced passengers in Oslo to lie down.'],
    ['what came of a death', 'A bomb hit a bus in Homs, killing 12 people.'],
  ])('does not ask: %s', (_what, text) => {
    expect(asked(text)).toEqual([]);
  });

  it('ends a reason where something else is told', () => {
    expect(asked('The Kalmar bridge was shut because its cables were rusting and residents took the ferry.')).toEqual(['Why was the Kalmar bridge shut? → because its cables were rusting']);
    expect(asked('Four in 10 adults in Wales were injured due to bad weather while nine in 10 stayed at home.')).toEqual(['Why were four in 10 adults in Wales injured? → due to bad weather']);
  });

  it('finds a reason behind what is added between commas', () => {
    expect(asked('Trains stopped at a control centre in Skierniewice, 66 kilometres from Warsaw, due to a faulty power supply.')).toEqual(['Why did trains stop at a control centre in Skierniewice? → due to a faulty power supply']);
  });
});

describe('what for', () => {
  it.each([
    ['a deed', 'Velmar Mines closed two plants in Odense to cut costs.', 'Why did Velmar Mines close two plants in Odense? → to cut costs'],
    ['a gathering', 'Hundreds of nurses gathered outside the Riksdag in Stockholm on Saturday to protest against pay cuts.', 'Why did hundreds of nurses gather outside the Riksdag in Stockholm? → to protest against pay cuts'],
    ['an arrival', 'General Prakash Thapa arrived in Bor on Monday to oversee an inquiry.', 'Why did Prakash Thapa arrive in Bor? → to oversee an inquiry'],
    ['past what was not done for years', 'Negotiators from Peru and Bolivia met for the first time in three years to settle a quarrel over fishing.', 'Why did negotiators from Peru and Bolivia meet for the first time in three years? → to settle a quarrel over fishing'],
  ])('asks for %s', (_what, text, question) => {
    expect(asked(text)).toEqual([question]);
  });

  it.each([
    ['what was voted', 'Norway’s parliament voted on Monday to cut fuel taxes.'],
    ['what a noun is for', 'Daniel Roper had four weeks to appeal to the Supreme Court.'],
    ['what a plan is', 'Velmar Mines launched a plan to open a plant in Odense.'],
    ['what came of it', 'Daniel Roper sailed to Whitby in May to become the first to cross the bay.'],
    ['what somebody won there', 'Maria Lund flew to Oslo in May to win the Polar Prize.'],
    ['what a sum is for', 'Velmar Mines raised 40 million euros in two weeks to spend on a plant in Odense.'],
    ['how a thing is used', 'The name Apulia was used by some authors to signify the south of Italy.'],
    ['what somebody came back to', 'Maria Lund returned to live in Oslo in May.'],
    ['too late', 'The Danish Red Cross arrived in Homs too late to save the bridge.'],
    ['which woman', 'Ana Silva is the first woman to lead the Bank of Portugal.'],
  ])('does not ask: %s', (_what, text) => {
    expect(asked(text)).toEqual([]);
  });
});
