import { getCollection, type CollectionEntry } from 'astro:content';

export type Story = CollectionEntry<'stories'>;

/** All stories, newest first; every page asks for them, so they are sorted once. */
export const stories = (await getCollection('stories')).sort((a, b) => b.data.date.valueOf() - a.data.date.valueOf());
export const sections = await getCollection('sections');
export const authors = new Map((await getCollection('authors')).map((author) => [author.id, author]));
export const picks = stories.slice(-6);
export const latest = new Map(sections.map(({ id }) => [id, stories.filter((story) => story.data.section.id === id).slice(0, 5)]));

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
export const dayOf = (story: Story) => day.format(story.data.date);
export const timeOf = (story: Story) => time.format(story.data.date);
