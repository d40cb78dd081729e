type OfferedAnswersProps = { offered: readonly string[]; answers: readonly string[]; right: number; onChange: (answers: string[]) => void; language: string; direction: 'ltr' | 'rtl' };

const MOST_ANSWERS = 6;

/** Answers to the draft's other questions, to be taken as wrong ones and put back again. */
export function OfferedAnswers({ offered, answers, right, onChange, language, direction }: OfferedAnswersProps) {
  if (offered.length === 0) return null;
  const toggle = (answer: string) => {
    const at = answers.indexOf(answer);
    if (at >= 0) return onChange(answers.map((one, index) => (index === at ? '' : one)));
    const free = answers.findIndex((one, index) => index !== right && one.trim() === '');
    if (free >= 0) onChange(answers.map((one, index) => (index === free ? answer : one)));
    else if (answers.length < MOST_ANSWERS) onChange([...answers, answer]);
  };
  return (
    <div role="group" aria-label="Answers of other questions" className="mt-3">
      <p aria-hidden className="folio mb-1.5">
        From your other questions, if wrong here
      </p>
      <div className="flex flex-wrap gap-1.5">
        {offered.map((answer) => (
          <button
            key={answer}
            type="button"
            lang={language}
            dir={direction}
            aria-pressed={answers.includes(answer)}
            onClick={() => toggle(answer)}
            className="min-h-11 rounded-sm border border-rule-strong bg-raised px-3 text-start text-[0.9375rem] hover:border-ink aria-pressed:border-accent aria-pressed:bg-accent aria-pressed:text-on-accent"
          >
            {answer}
          </button>
        ))}
      </div>
    </div>
  );
}
