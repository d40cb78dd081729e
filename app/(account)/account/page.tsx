import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { deleteAccount, signOut, signOutEverywhere, updatePreferences } from '@/app/(account)/actions';
import { SiteFrame } from '@/app/_components/site-frame';
import { ActionForm } from '@/components/account/action-form';
import { DeleteAccount } from '@/components/account/delete-account';
import { PageOpening } from '@/components/account/page-opening';
import { dayStartOptions, newFactOptions, timeZoneOptions } from '@/components/account/preference-options';
import { PreferencesForm } from '@/components/account/preferences-form';
import { ReminderSettings } from '@/components/account/reminder-settings';
import { UnsentAnswers } from '@/components/account/unsent-answers';
import { ButtonLink } from '@/components/ui/button';
import { SectionRule } from '@/components/ui/section-rule';
import { currentLearner } from '@/lib/auth/current-learner';
import { todayOf } from '@/lib/data/due';
import { findWorkloadLearner } from '@/lib/data/progress-workload';
import { findReminderMinute } from '@/lib/data/reminders';
import { pushKeys } from '@/lib/push/push-keys';
import { deleteWord } from '@/lib/schemas/account';

export const metadata: Metadata = { title: 'Account' };

export default async function AccountPage() {
  const learner = await currentLearner();
  if (!learner) redirect('/sign-in?next=/account');
  const kept = learner.kind === 'kept';
  const keys = pushKeys();
  return (
    <SiteFrame>
      <div className="mx-auto max-w-2xl">
        <PageOpening title={kept ? 'Account' : 'You are a guest'}>
          {kept
            ? (learner.email ?? learner.displayName)
            : 'Your answers and cards live in this browser alone: clear its data, or lose the device, and they are gone. An e-mail and a password keep them.'}
        </PageOpening>
        {!kept && (
          <div className="-mt-2 mb-10 flex flex-wrap gap-3">
            <ButtonLink href="/keep">Keep my progress</ButtonLink>
            <ButtonLink href="/sign-in?next=/account" look="secondary">
              I have an account
            </ButtonLink>
          </div>
        )}
        <div className="space-y-10">
          <section aria-labelledby="preferences">
            <SectionRule id="preferences">Your days</SectionRule>
            <PreferencesForm
              action={updatePreferences}
              options={{
                timeZone: timeZoneOptions(learner.timeZone),
                dayStartHour: dayStartOptions,
                newFactsPerDay: newFactOptions(learner.newFactsPerDay),
              }}
              values={{
                timeZone: learner.timeZone,
                dayStartHour: String(learner.dayStartHour),
                desiredRetention: String(learner.desiredRetention),
                minutesPerDay: String(learner.minutesPerDay),
                newFactsPerDay: String(learner.newFactsPerDay),
                easyDays: learner.easyDays,
              }}
              workload={await findWorkloadLearner(learner.id, todayOf(learner, new Date()))}
            />
          </section>
          <section aria-labelledby="learning">
            <SectionRule id="learning">What you learn</SectionRule>
            <ButtonLink href="/learning" look="secondary" className="max-sm:w-full">
              Your topics and stories
            </ButtonLink>
            <p className="mt-2 text-sm text-ink-soft">Pause a topic, be done with a story, or put single facts aside.</p>
          </section>
          {keys && (
            <section aria-labelledby="reminders">
              <SectionRule id="reminders">Reminders</SectionRule>
              <ReminderSettings publicKey={keys.publicKey} minute={await findReminderMinute(learner.id)} />
            </section>
          )}
          {kept && (
            <section aria-labelledby="devices">
              <SectionRule id="devices">Signed in</SectionRule>
              <div className="mb-5 empty:hidden">
                <UnsentAnswers learnerId={learner.id} />
              </div>
              <div className="grid gap-5 sm:grid-cols-2">
                <ActionForm action={signOut} label="Sign out">
                  On this device. Your progress stays in your account.
                </ActionForm>
                <ActionForm action={signOutEverywhere} label="Sign out everywhere">
                  On every device at once, this one too: for when one was lost or shared.
                </ActionForm>
              </div>
            </section>
          )}
          <section aria-labelledby="data">
            <SectionRule id="data">Your data</SectionRule>
            <ButtonLink href="/account/data" look="secondary" className="max-sm:w-full">
              Take out or bring in
            </ButtonLink>
            <p className="mt-2 text-sm text-ink-soft">Everything as a file, your cards for Anki, or your cards from Anki.</p>
          </section>
          <section aria-labelledby="deletion">
            <SectionRule id="deletion">Deletion</SectionRule>
            <DeleteAccount action={deleteAccount} word={deleteWord} what={kept ? 'my account' : 'what I did here'} />
          </section>
        </div>
      </div>
    </SiteFrame>
  );
}
