import { articleAtPath, articlePath, committeePath, coversPath, eventPath, expertPath, myContactPath, newsWithPath, servicePath, typicalAnswersWithPath } from '../../phone/routes';
import { committeeKindLabels, occupationLabels } from '../../shared/contracts/committees';
import type { Page } from '../../shared/contracts/answers';
import type { FoundPeople } from '../../shared/contracts/contacts';
import { eventFormatLabels, type EventCard } from '../../shared/contracts/events';
import type { TypicalAnswer } from '../../shared/contracts/matters';
import { newsCategoryLabels, type NewsCard } from '../../shared/contracts/news';
import type { ServiceActions } from '../../shared/contracts/services';

/** One line of what was found, and where it leads. */
export interface FoundRow {
  title: string;
  note: string;
  path: string;
}

export interface FoundGroup {
  title: string;
  rows: FoundRow[];
  /** Where all of them are read page by page, when these are not all. */
  rest?: string;
}

const day = (instant: string) => instant.slice(0, 10);
/** As the chip of an article has it. */
const brief = (title: string) => title.replace('中国注册会计师协会', '中注协').replace('注册会计师协会', '注协').replace('会员服务办法', '办法');
const filled = (groups: FoundGroup[]) => groups.filter(({ rows }) => rows.length > 0);

export function ofCatalogue({ services, articles }: ServiceActions['search']['value']): FoundGroup[] {
  return filled([
    { title: '服务', rows: services.map(({ id, name, about }) => ({ title: name, note: about, path: servicePath(id) })) },
    { title: '会员服务办法', rows: articles.map(({ citation: { title, newsId, article }, excerpt }) => ({ title: `${brief(title)}${article}`, note: excerpt, path: articleAtPath(newsId, article) })) },
  ]);
}

export function ofEvents(events: EventCard[]): FoundGroup[] {
  const rows = events.map(({ id, terms, format, city, associationName }) => ({ title: terms.title, note: `${day(terms.startsAt)} · ${city} · ${eventFormatLabels[format]} · ${associationName}`, path: eventPath(id) }));
  return filled([{ title: '活动', rows }]);
}

export function ofNews({ items, next }: Page<NewsCard>, words: string): FoundGroup[] {
  const rows = items.map(({ id, title, category, publishedAt, associationName }) => ({ title, note: `${day(publishedAt)} · ${newsCategoryLabels[category]} · ${associationName}`, path: articlePath(id) }));
  return filled([{ title: '资讯', rows, ...(next !== null && { rest: newsWithPath(words) }) }]);
}

/** On the page of all of them, by the words that are in the question. */
export function ofTypicals(answers: TypicalAnswer[]): FoundGroup[] {
  const rows = answers.map(({ question, answer }) => ({ title: question, note: answer, path: typicalAnswersWithPath(question.slice(0, 40)) }));
  return filled([{ title: '典型答复', rows }]);
}

/** Staff look contacts up where they are kept, everybody else on the page of their own. */
export function ofPeople({ contacts, committees, experts }: FoundPeople, isStaff: boolean): FoundGroup[] {
  return filled([
    { title: '会员服务联系人', rows: contacts.map(({ name, covers, association, officePhone }) => ({ title: name, note: [covers, association.name, officePhone].filter(Boolean).join(' · '), path: isStaff ? coversPath : myContactPath })) },
    { title: '委员会', rows: committees.map(({ id, name, association, kind }) => ({ title: name, note: `${association.name} · ${committeeKindLabels[kind]}`, path: committeePath(id) })) },
    { title: '专家', rows: experts.map(({ id, name, organisation, occupation, fields }) => ({ title: name, note: [occupationLabels[occupation], organisation, fields.join('、')].filter(Boolean).join(' · '), path: expertPath(id) })) },
  ]);
}
