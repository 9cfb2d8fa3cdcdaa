import { permissions as associations } from '../associations/permissions';
import { permissions as audit } from '../audit/permissions';
import { permissions as calendars } from '../calendars/permissions';
import { permissions as cases } from '../cases/permissions';
import { permissions as events } from '../events/permissions';
import { permissions as firms } from '../firms/permissions';
import { permissions as matters } from '../matters/permissions';
import { permissions as members } from '../members/permissions';
import { permissions as messages } from '../messages/permissions';
import { permissions as news } from '../news/permissions';
import { permissions as pledges } from '../pledges/permissions';
import { permissions as roster } from '../roster/permissions';
import { permissions as staff } from '../staff/permissions';
import { permissions as services } from './permissions';

/**
 * The permission tables of the whole house, read and nothing else: the only file in which a capability sees others.
 * What the coverage page says of the code is taken from here, so that it cannot say anything else.
 */
export const tables = { associations, audit, calendars, cases, events, firms, matters, members, messages, news, pledges, roster, services, staff };

type Tables = typeof tables;

/** `cases.file`: what does not exist does not compile. */
export type ActionName = { [Capability in keyof Tables]: `${Capability}.${keyof Tables[Capability] & string}` }[keyof Tables];
