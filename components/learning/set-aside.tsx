'use client';

import { ChoiceButton, type ChoiceButtonProps } from '@/components/account/choice-button';
import { renewMemory } from '@/lib/offline/renew-memory';

/** One choice that can be taken back by the same button. What is stored on this device was chosen before it. */
export function SetAside(props: ChoiceButtonProps) {
  return <ChoiceButton {...props} onDone={renew} />;
}

const renew = (): void => void renewMemory();
