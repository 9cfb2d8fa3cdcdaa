/** Every page, seen by the people who have something to see on it. */
export const visits: Record<string, string[]> = {
  'demo-stranger': [
    '/pages/home/index',
    '/pages/me/index',
    '/pages/messages/index',
    '/packages/events/detail/index?eventId=event0001',
    '/packages/members/bind/index',
  ],
  'demo-member': [
    '/pages/home/index',
    '/pages/events/index',
    '/packages/events/detail/index?eventId=event0001',
    '/packages/events/mine/index',
    '/pages/messages/index',
    '/pages/me/index',
    '/packages/news/list/index',
    '/packages/news/article/index?newsId=national-measures',
    '/packages/associations/detail/index?associationId=city-b',
  ],
  'demo-staff-city-a': [
    '/pages/admin/index',
    '/packages/admin/events/index',
    '/packages/admin/edit/index',
    '/packages/admin/signups/index?eventId=event0001',
    '/packages/associations/detail/index?associationId=province',
    '/packages/associations/sheet/index?associationId=city-a',
    '/packages/associations/edit/index?associationId=city-a&field=decisionDays',
    '/packages/associations/versions/index?associationId=city-a',
    '/packages/associations/tree/index?associationId=city-a',
    '/packages/associations/place/index?associationId=city-a',
  ],
  'demo-staff-province': ['/packages/associations/tree/index?associationId=province', '/packages/associations/found/index?parentId=province'],
};
