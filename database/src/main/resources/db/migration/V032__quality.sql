-- Working papers of issued reports, drawn at random and reviewed as a check on auditors.
create schema quality;

-- A draw with its frozen frame. It never changes and never goes away.
create table quality.draw (
  id uuid primary key,
  number integer not null unique check (number > 0),
  -- The body whose papers were drawn; empty for all.
  assessor uuid references directory.organisation,
  first_day date not null,
  last_day date not null check (first_day <= last_day),
  choice text not null check (choice in ('ALL', 'CRITICAL_AREAS', 'OPERATION')),
  -- What is drawn: papers, or papers as the ground of one requirement.
  unit text not null default 'PAPER' check (unit in ('PAPER', 'REQUIREMENT')),
  size integer not null check (size > 0),
  -- Why it was drawn again; empty for the first draw from a frame.
  reason text not null,
  row_count integer not null check (row_count > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  log_row bigint not null,
  public_value text not null check (public_value ~ '^[0-9a-f]{64}$'),
  seed text not null check (seed ~ '^[0-9a-f]{64}$'),
  drawn_by uuid not null references directory.person,
  drawn_by_name text not null,
  drawn_at timestamptz not null
);

-- The papers of the frame by paper and seal, and the requirements with each of which a paper stands
-- in the frame where that is drawn.
create table quality.frame_paper (
  draw uuid not null references quality.draw,
  key text not null check (key <> ''),
  requirements text[] not null default '{}',
  primary key (draw, key)
);

create table quality.review (
  id uuid primary key,
  draw uuid not null references quality.draw,
  rank integer not null check (rank > 0),
  paper uuid not null,
  engagement uuid not null,
  assessor uuid not null references directory.organisation,
  service_name text not null,
  service_name_en text not null default '',
  paper_number integer not null,
  issued_on date not null,
  state text not null default 'DRAWN'
    check (state in ('DRAWN', 'ASSIGNED', 'UNDER_REVIEW', 'JUDGED', 'COMMENTED', 'CLOSED')),
  reviewer uuid references directory.person,
  reviewer_name text not null default '',
  -- When the reviewer declared to have no part in the body or the engagement.
  declared_at timestamptz,
  result text check (result in ('IN_ORDER', 'REMARK', 'DEFICIENCY')),
  ground text not null default '',
  clause text,
  judged_at timestamptz,
  -- Until when the body is asked for its comment.
  comment_until date,
  comment text not null default '',
  commented_by_name text not null default '',
  commented_at timestamptz,
  final_result text check (final_result in ('IN_ORDER', 'REMARK', 'DEFICIENCY')),
  closing_ground text not null default '',
  closed_by_name text not null default '',
  closed_on date,
  revision integer not null default 0,
  unique (draw, rank),
  unique (draw, paper),
  check ((state = 'DRAWN') = (reviewer is null)),
  check ((result is null) = (judged_at is null)),
  check ((result is null) = (comment_until is null)),
  check ((state in ('JUDGED', 'COMMENTED', 'CLOSED')) = (result is not null)),
  check (result is null or declared_at is not null),
  check (state <> 'COMMENTED' or commented_at is not null),
  check ((state = 'CLOSED') = (final_result is not null)),
  check ((state = 'CLOSED') = (closed_on is not null)),
  check (result not in ('REMARK', 'DEFICIENCY') or clause is not null)
);
create index review_assessor on quality.review (assessor, state);
create index review_reviewer on quality.review (reviewer, state);
create index review_paper on quality.review (paper);

-- The requirements that a paper was drawn for, by rank.
create table quality.drawn_requirement (
  draw uuid not null references quality.draw,
  rank integer not null check (rank > 0),
  review uuid not null references quality.review,
  requirement text not null,
  primary key (draw, rank)
);
create index drawn_requirement_review on quality.drawn_requirement (review);

create function quality.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% rows are never changed', tg_table_name;
end $$;
create trigger sealed before update or delete on quality.draw
  for each row execute function quality.refuse_change();
create trigger sealed before update or delete on quality.frame_paper
  for each row execute function quality.refuse_change();
create trigger sealed before update or delete on quality.drawn_requirement
  for each row execute function quality.refuse_change();

-- What was drawn stays drawn, and what is closed stays as it was closed.
create function quality.keep_drawn() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state = 'CLOSED'
     or (old.draw, old.rank, old.paper, old.engagement, old.assessor)
        is distinct from (new.draw, new.rank, new.paper, new.engagement, new.assessor) then
    raise exception 'a drawn paper stays drawn, and a closed review stays closed';
  end if;
  return new;
end $$;
create trigger sealed before update or delete on quality.review
  for each row execute function quality.keep_drawn();
