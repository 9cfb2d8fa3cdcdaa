import type { Declaration } from '../service';

/** 文化建设 (J 16); where an association has no such kind, the guidance of C 13 takes in the lectures. */
export const culture: readonly Declaration[] = [
  {
    id: 'competitions', name: '体育、书画、文艺比赛', on: ['culture', 'membership'], because: 'C 22、J 16、J 18', for: ['firm', 'practising', 'non-practising'],
    about: '组队、提交作品、评审和公布结果。', state: 'planned',
  },
  {
    id: 'ethics-lectures', name: '职业道德与职业规划讲堂', on: ['culture', 'guidance'], because: 'C 13、J 16', for: ['practising', 'non-practising'],
    about: '职业道德、职业规划专题讲座。', state: 'working', page: '/pages/events/index', actions: ['events.list', 'events.signUp'],
  },
];
