/** A story as one learner knows it; see lib/data/learning.ts. */
export type StoryView = {
  slug: string;
  title: string;
  topic: string;
  language: string;
  direction: 'ltr' | 'rtl';
  cards: number;
  due: number;
  recall: number | null;
  retired: boolean;
  paused: boolean;
};

export type TopicView = { topic: string; paused: boolean; cards: number; due: number; stories: StoryView[] };

/** Stories by their topics, each as they come; what a learner set aside is due no more. */
export function toTopics(stories: readonly StoryView[]): TopicView[] {
  const topics = new Map<string, TopicView>();
  for (const story of stories) {
    const topic = topics.get(story.topic) ?? { topic: story.topic, paused: story.paused, cards: 0, due: 0, stories: [] };
    topic.cards += story.cards;
    topic.due += story.paused || story.retired ? 0 : story.due;
    topic.stories.push(story);
    topics.set(story.topic, topic);
  }
  return [...topics.values()];
}
