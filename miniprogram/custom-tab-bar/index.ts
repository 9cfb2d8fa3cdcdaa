import type { Handled } from '../phone/handled';

const tabs = [
  { name: 'home', text: '首页', icon: 'wap-home-o', path: '/pages/home/index' },
  { name: 'events', text: '活动', icon: 'calendar-o', path: '/pages/events/index' },
  { name: 'messages', text: '消息', icon: 'envelop-o', path: '/pages/messages/index' },
  { name: 'me', text: '我的', icon: 'user-o', path: '/pages/me/index' },
  { name: 'admin', text: '管理', icon: 'todo-list-o', path: '/pages/admin/index' },
];

/** Told by each tab page what to show (services/tab-bar). The admin tab is for staff only. */
Component({
  options: { addGlobalClass: true },
  data: { tabs, selected: '', staff: false, unread: 0 },
  methods: {
    onTap(event: Handled<unknown, { path: string }>) {
      void wx.switchTab({ url: event.currentTarget.dataset.path });
    },
  },
});
