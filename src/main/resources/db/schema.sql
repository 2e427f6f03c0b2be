-- What H2 holds: whole timelines, one snapshot each. It can always be rebuilt from the CSV.
-- The tables of jOOQ are generated from this file at build. A change here needs a new number in StoreFormat.

-- Which form these tables have: one row, written after all tables were made.
create table store_format (
  number int not null, -- a program that reads another number refuses the database
  primary key (number)
);

-- One import of one file. The newest is the one that is served.
create table snapshot (
  id bigint not null, -- grows with each import
  version varchar(64) not null, -- hash of the content
  timeline_id varchar(2000000) not null, -- the timeline's own slug
  title varchar(2000000) not null, -- plain text
  summary varchar(2000000) not null, -- plain text, may be empty
  start_day bigint not null, -- first day of the whole, days from 1970-01-01
  end_day bigint not null, -- day after the last
  event_count int not null, -- how many events it has
  derived_hash varchar(64) not null, -- hash of what the program makes of the content: date labels, text for search
  replaced_ms bigint, -- when another took its place, ms from 1970-01-01 UTC; null for the one that is served
  primary key (id)
);

-- The categories, in the order in which they are drawn.
create table lane (
  snapshot_id bigint not null, -- whose
  position int not null, -- order, from 0
  name varchar(2000000) not null, -- the category as the CSV writes it
  primary key (snapshot_id, position)
);

-- The sides that the file has a column "perspective: NAME" for.
create table side (
  snapshot_id bigint not null, -- whose
  position int not null, -- order in the file, from 0
  name varchar(2000000) not null, -- the side's name
  primary key (snapshot_id, position)
);

-- Named stretches of time behind the events.
create table era (
  snapshot_id bigint not null, -- whose
  position int not null, -- order in time, from 0
  id varchar(2000000) not null, -- slug
  start_edtf varchar(2000000) not null, -- as written, canonical
  end_edtf varchar(2000000), -- as written, canonical; .. for still going on, null for a point
  title varchar(2000000) not null, -- plain text
  summary varchar(2000000) not null, -- plain text, may be empty
  primary key (snapshot_id, position)
);

-- What happened. A position is the event's place in time within its snapshot.
create table event (
  snapshot_id bigint not null, -- whose
  position int not null, -- order in time, from 0
  id varchar(2000000) not null, -- slug, unique within the snapshot
  start_edtf varchar(2000000) not null, -- as written, canonical
  end_edtf varchar(2000000), -- as written, canonical; null for a point
  start_day bigint not null, -- first possible day within the whole, open ends resolved
  end_day bigint not null, -- day after the last possible day
  title varchar(2000000) not null, -- plain text
  summary varchar(2000000) not null, -- plain text, may be empty
  category varchar(2000000) not null, -- the lane, may be empty
  importance int not null, -- 1 context to 5 turning point
  place varchar(2000000) not null, -- its name, may be empty
  lat double precision, -- degrees north, null where unknown
  lon double precision, -- degrees east, null where unknown
  note varchar(2000000) not null, -- what is disputed, may be empty
  folded_text varchar(1000000000) not null, -- what a search looks in, folded by the one rule
  primary key (snapshot_id, position)
);

create index event_by_days on event (snapshot_id, start_day, end_day);

create index event_by_id on event (snapshot_id, id);

-- Who took part.
create table actor (
  snapshot_id bigint not null, -- whose
  event_position int not null, -- of which event
  position int not null, -- order in the row, from 0
  name varchar(2000000) not null, -- as the CSV writes it
  primary key (snapshot_id, event_position, position)
);

-- Other names and spellings, for search only.
create table alias (
  snapshot_id bigint not null, -- whose
  event_position int not null, -- of which event
  position int not null, -- order in the row, from 0
  name varchar(2000000) not null, -- as the CSV writes it
  primary key (snapshot_id, event_position, position)
);

-- What led to what.
create table cause (
  snapshot_id bigint not null, -- whose
  event_position int not null, -- the later event
  position int not null, -- order in the row, from 0
  cause_position int not null, -- the earlier event
  kind varchar(20), -- trigger, condition, response or enabled; null where the file does not say
  reason varchar(2000000) not null, -- why, may be empty
  primary key (snapshot_id, event_position, position)
);

create index cause_by_earlier_event on cause (snapshot_id, cause_position);

-- How each side describes it.
create table perspective (
  snapshot_id bigint not null, -- whose
  event_position int not null, -- of which event
  position int not null, -- order in the file, from 0
  name varchar(2000000) not null, -- the side
  account varchar(2000000) not null, -- what it says, never empty
  primary key (snapshot_id, event_position, position)
);

-- Who says so.
create table source (
  snapshot_id bigint not null, -- whose
  event_position int not null, -- of which event
  position int not null, -- order in the row, from 0
  publisher varchar(2000000) not null, -- may be empty
  title varchar(2000000) not null, -- may be empty
  url varchar(2000000) not null, -- http or https, may be empty
  primary key (snapshot_id, event_position, position)
);

-- The date of each event in words.
create table date_label (
  snapshot_id bigint not null, -- whose
  event_position int not null, -- of which event
  lang varchar(20) not null, -- BCP 47 tag
  label varchar(2000000) not null, -- in that language
  primary key (snapshot_id, event_position, lang)
);
