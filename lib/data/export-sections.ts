import { Prisma } from './generated/client';

export type ExportSection = {
  /** As in learnerExportSchema. */
  name: string;
  /** What the rows are of: a test walks the tables that name a learner. */
  table: string;
  /** Unique among the learner's rows, with the types to read it back by; pages go by it. */
  key: readonly (readonly [column: string, type: 'uuid' | 'text' | 'int' | 'date'])[];
  /** Columns that stay: secrets, and what says nothing to anybody but the server. */
  without: readonly string[];
  rows: (learner: Prisma.Sql) => Prisma.Sql;
};

type Options = { owner?: string; without?: string[] };

/** A table of the learner's, whole: a column that is added is exported without anybody having to remember it. */
function table(name: string, tableName: string, key: ExportSection['key'], { owner = 'learner_id', without = [] }: Options = {}): ExportSection {
  return { name, table: tableName, key, without, rows: (learner) => Prisma.sql`select * from ${Prisma.raw(tableName)} where ${Prisma.raw(owner)} = ${learner}` };
}

const owned = { owner: 'owner_id' };

export const exportSections: readonly ExportSection[] = [
  table('learner', 'users', [['id', 'uuid']], { owner: 'id', without: ['password_hash', 'session_version', 'last_server_order', 'sums_kept_to'] }),
  // Not theirs, but their cards and reviews name nothing without it.
  {
    name: 'facts',
    table: 'facts',
    key: [['id', 'text']],
    without: [],
    rows: (learner) => Prisma.sql`
      select f.id, f.kind, f.statement, f.as_of, f.evidence_quote, a.slug as article_slug, a.title as article_title, a.source, a.source_url
      from facts f join articles a on a.id = f.article_id
      where exists (select 1 from review_events e where e.learner_id = ${learner} and e.fact_id = f.id)`,
  },
  table('cards', 'cards', [['fact_id', 'text']]),
  table('reviewEvents', 'review_events', [['server_order', 'int']], { without: ['body_hash'] }),
  table('attempts', 'attempts', [['id', 'uuid']]),
  table('responses', 'responses', [['attempt_id', 'uuid'], ['item_id', 'text']]),
  table('drafts', 'drafts', [['id', 'uuid']], owned),
  table('draftProposals', 'draft_proposals', [['draft_id', 'uuid'], ['number', 'int']], owned),
  table('draftEdits', 'draft_edits', [['draft_id', 'uuid'], ['edit_order', 'int']], owned),
  table('articles', 'articles', [['id', 'uuid']], owned),
  { name: 'articleFacts', table: 'facts', key: [['id', 'text']], without: [], rows: (learner) => Prisma.sql`select f.* from facts f join articles a on a.id = f.article_id where a.owner_id = ${learner}` },
  { name: 'articleItems', table: 'items', key: [['id', 'text']], without: [], rows: (learner) => Prisma.sql`select i.* from items i join articles a on a.id = i.article_id where a.owner_id = ${learner}` },
  {
    name: 'questionSetVersions',
    table: 'question_set_versions',
    key: [['question_set_id', 'text'], ['version', 'int']],
    without: [],
    rows: (learner) => Prisma.sql`select v.* from question_set_versions v join articles a on a.id = v.article_id where a.owner_id = ${learner}`,
  },
  table('pausedTopics', 'paused_topics', [['topic', 'text']]),
  table('retiredStories', 'retired_stories', [['slug', 'text']]),
  table('personalWeights', 'personal_weights', [['version', 'int']]),
  table('weightTrainings', 'weight_trainings', [['learner_id', 'uuid']]),
  table('dailyRollups', 'daily_rollups', [['dimension', 'text'], ['study_day', 'date'], ['bucket', 'text']]),
  table('itemTries', 'item_tries', [['item_id', 'text']]),
  table('seenChanges', 'seen_changes', [['fact_id', 'text']]),
  // With these two somebody else could send to the browser.
  table('pushSubscriptions', 'push_subscriptions', [['endpoint_hash', 'text']], { without: ['auth', 'p256dh'] }),
  table('modelRuns', 'model_runs', [['id', 'uuid']], owned),
  table('joinedGuests', 'joined_guests', [['guest_id', 'uuid']], { owner: 'user_id' }),
  table('accounts', 'accounts', [['provider', 'text'], ['provider_account_id', 'text']], { owner: 'user_id' }),
];
