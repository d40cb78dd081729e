/** A made-up report, long enough to be told from a page's surroundings. */
export const title = 'Harbour board orders new lights after third grounding';
export const paragraphs = [
  'The harbour board of Eskmouth ordered new lights for its northern channel on Tuesday, three days after the coaster Marit Lind ran aground there in fog.',
  'It was the third grounding in the channel since January. Nobody was hurt, but 40 tonnes of barley were lost, the board said in a statement.',
  '“We asked for these lights in 2018 and were told that they could wait,” said Oswin Tarrant, the harbour warden. “They cannot wait any longer.”',
  'The seven lights will cost about £310,000 and are to be in place by the end of October. The county council has agreed to pay half of that sum.',
  'Edda Kroll, who leads the pilots’ association, welcomed the decision. She said that pilots had reported the northern channel as unsafe eleven times in two years.',
];
export const body = paragraphs.join('\n\n');

export const arabic = [
  'قال المتحدث باسم مجلس الميناء إن المجلس أمر بتركيب أضواء جديدة في القناة الشمالية بعد جنوح سفينة شحن للمرة الثالثة هذا العام.',
  'وأضاف المتحدث أن أحدا لم يصب بأذى، لكن أربعين طنا من الشعير ضاعت في البحر، وأن المقاطعة وافقت على دفع نصف التكاليف.',
  'ورحب اتحاد المرشدين البحريين بالقرار وقال إنه حذر من خطورة القناة إحدى عشرة مرة خلال عامين.',
];
export const sorani = [
  'سەرۆکی ئەنجومەنی بەندەر ڕایگەیاند کە ڕووناکی نوێ لە کەناڵی باکوور دادەنرێت دوای ئەوەی کەشتییەکی بارهەڵگر بۆ سێیەم جار لەم ساڵەدا لە ئاوی تەنک گیری خوارد.',
  'هیچ کەسێک بریندار نەبووە، بەڵام چل تۆن جۆ لەناو دەریادا فەوتا و حکومەت ڕازی بووە نیوەی تێچووەکە بدات.',
];
export const japanese = '港湾局は火曜日、霧の中で貨物船が座礁したことを受けて、北側の航路に新しい灯火を設置するよう命じた。負傷者はいなかったが、四十トンの大麦が失われた。';
