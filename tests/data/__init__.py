"""What people edit, as read: every value on its line."""
