"""The collection, once read: its calendar, people, events, routes and claims."""
