// Made from the migrations by `npm run types`; not written by hand.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { Instant } from '../language/core/instant.ts'

/** Read as the value it holds, written as JSON text. */
export type Json = ColumnType<unknown, string, string>
/** The same where the database has a value of its own for one left out. */
export type FilledJson = ColumnType<unknown, string | undefined, string>

export type Tables = {
  'cases.case_event': {
    case_id: string
    version: number
    body: Json
    hash: Buffer
    type: GeneratedAlways<string | null>
  }
  'cases.case_file': {
    id: string
    reference: string
    kind: string
    status: string
    version: number
    head: Buffer
    state: Json
    channel: string
    language: string
    customer_id: string | null
    category: string | null
    department: string | null
    owner_id: string | null
    complexity: string
    importance: string
    round: number
    named: Generated<string[]>
    handlers: Generated<string[]>
    sealed: Generated<boolean>
    registered_at: Instant
    due_at: Instant | null
    closed_at: Instant | null
    external_number: string | null
    customer_wrote_at: Instant | null
    next_alarm_at: Instant | null
    escalated: Generated<boolean>
    delay_notice_owed: Generated<boolean>
    update_due_at: Instant | null
    next_clock: string | null
    next_due_at: Instant | null
    partners: Generated<string[]>
    partner_due_at: Instant | null
    consulted: Generated<string[]>
    author_sealed: Generated<boolean>
  }
  'cases.case_search': {
    case_id: string
    registered_at: Instant
    search: string
  }
  'cases.case_text': {
    id: string
    case_id: string
    purpose: string
    subject: string | null
    body: string | null
    salt: Buffer | null
    digest: Buffer
    written_at: Instant
    erased_at: Instant | null
  }
  'cases.category': {
    code: string
    parent: string | null
    name_ar: string
    name_en: string
    department: string
    complexity: Generated<string>
    importance: Generated<string>
    place: Generated<number>
    retired_at: Instant | null
  }
  'cases.category_move': {
    code: string
    at: Instant
    parent: string | null
  }
  'cases.change': {
    id: string
    at: Instant
    actor: string
    list: string
    code: string | null
    what: string
    before: Json | null
    after: Json | null
  }
  'cases.checkpoint': {
    id: number
    at: Instant
    heads: number
    root: Buffer
    hash: Buffer
  }
  'cases.checkpoint_head': {
    checkpoint_id: number
    case_id: string
    version: number
    head: Buffer
  }
  'cases.choice': {
    list: string
    code: string
    name_ar: string
    name_en: string
    place: Generated<number>
    retired_at: Instant | null
    note_ar: string | null
    note_en: string | null
  }
  'cases.fact_referral': {
    case_id: string
    number: number
    partner: string
    way: string
    round: number
    kind: string
    category: string | null
    given_at: Instant
    first_due_at: Instant
    due_at: Instant
    acknowledged_at: Instant | null
    officer: string | null
    ended_at: Instant | null
    ended: string | null
  }
  'cases.fact_return': {
    case_id: string | null
    kind: string | null
    department: string | null
    answered_at: Instant | null
    again_at: Instant | null
  }
  'cases.fact_round': {
    case_id: string
    round: number
    kind: string
    channel: string
    language: string
    category: string | null
    department: string | null
    complexity: string
    importance: string
    registered_at: Instant
    opened_at: Instant
    accepted: boolean | null
    first_due_at: Instant
    due_at: Instant
    answered_at: Instant | null
    solved: boolean | null
    at_first_contact: Generated<boolean>
    misdirected: Generated<number>
    confirmation: string | null
    closed_at: Instant | null
    ground: string | null
    procedure: string | null
    waiting_since: Instant | null
    customer_id: string | null
    causes: string[] | null
  }
  'cases.head_pending': {
    case_id: string
  }
  'cases.idempotency': {
    token_id: string
    key: string
    request_digest: Buffer
    status: number
    response: Json
    at: Instant
  }
  'cases.outlet': {
    code: string
    name_ar: string
    name_en: string
    sort: string
    email: string | null
    phone: string | null
    contact: string | null
    note: string | null
    retired_at: Instant | null
  }
  'cases.partner_link': {
    digest: Buffer
    case_id: string
    number: number
    made_at: Instant
  }
  'cases.policy': {
    only_row: Generated<boolean>
    body: Json
  }
  'channels.alert': {
    case_id: string
    version: number
    officer_id: string
    reason: string
    clock: string
    due_at: Instant
    made_at: Instant
    digest_id: string | null
  }
  'channels.digest': {
    id: string
    officer_id: string
    made_at: Instant
    tries: Generated<number>
    sent_at: Instant | null
    failed_at: Instant | null
    problem: string | null
  }
  'channels.inbound': {
    id: string
    channel: string
    digest: Buffer
    provider_id: string | null
    raw: Buffer
    outcome: string
    reason: string | null
    case_id: string | null
    received_at: Instant
    sender: string | null
    subject: string | null
    mailbox_id: string | null
    version: number | null
  }
  'channels.mailbox': {
    id: string
    address: string
    host: string
    port: number
    secure: boolean
    username: string
    password: Buffer
    folder: Generated<string>
    kind: Generated<string>
    language: Generated<string>
    uid_validity: number | null
    last_uid: Generated<number>
    checked_at: Instant | null
    problem: string | null
    stopped_at: Instant | null
  }
  'channels.message': {
    id: string
    case_id: string
    version: number
    purpose: string
    channel: string
    language: string
    recipient: string
    subject: string | null
    body: string
    state: string
    tries: Generated<number>
    provider_id: string | null
    problem: string | null
    made_at: Instant
    sent_at: Instant | null
    reader: Generated<string>
  }
  'customers.customer': {
    id: string
    sort: Generated<string>
    name: string | null
    name_key: string | null
    phone: string | null
    email: string | null
    id_number: string | null
    language: string
    preferred_channel: string
    needs: Generated<string[]>
    email_failed_at: Instant | null
    created_at: Instant
    erased_at: Instant | null
    sealed: Generated<boolean>
  }
  'customers.link': {
    digest: Buffer
    case_id: string
    purpose: string
    generation: Generated<number>
    created_at: Instant
    expires_at: Instant | null
    revoked_at: Instant | null
  }
  'customers.one_time_code': {
    id: string
    case_id: string
    made_at: Instant
    expires_at: Instant
    tries: Generated<number>
    used_at: Instant | null
  }
  'customers.pass_phrase': {
    case_id: string
    digest: Buffer
  }
  'deadlines.calendar': {
    organisation: string
    body: Json
  }
  'deadlines.change': {
    id: string
    at: Instant
    actor: string
    organisation: string | null
    what: string
    detail: Json
  }
  'deadlines.recalculation': {
    id: string
    organisation: string | null
    reason: string
    requested_by: string
    requested_at: Instant
    started_at: Instant | null
    total: number | null
    done: Generated<number>
    moved: Generated<number>
    finished_at: Instant | null
  }
  'deadlines.rung': {
    valid_from: string
    situation: string
    clock: string | null
    amount: Generated<number>
    unit: Generated<string>
    reader: string
    any_hour: Generated<boolean>
  }
  'deadlines.timetable': {
    kind: string
    complexity: string
    importance: string
    clock: string
    amount: number
    unit: string
    valid_from: string
    category: string | null
    organisation: string | null
  }
  'files.file': {
    id: string
    case_id: string | null
    sha256: Buffer
    size: number
    name: string
    declared_type: string | null
    type: string
    state: string
    scan: Generated<string>
    added_at: Instant
  }
  'public.migration': {
    number: number
    name: string
    sha256: string
    at: Generated<Instant>
  }
  'queue.outbox': {
    id: GeneratedAlways<number>
    name: string
    body: Json
  }
  'staff.attempt': {
    subject: string
    failures: number
    first_at: Instant
    last_at: Instant
  }
  'staff.change': {
    id: string
    at: Instant
    actor: string
    list: string
    code: string | null
    what: string
    before: Json | null
    after: Json | null
  }
  'staff.department': {
    code: string
    name_ar: string
    name_en: string
    retired_at: Instant | null
  }
  'staff.invitation': {
    id: string
    digest: Buffer
    officer_id: string
    invited_by: string
    invited_at: Instant
    expires_at: Instant
    used_at: Instant | null
  }
  'staff.look': {
    id: GeneratedAlways<number>
    at: Instant
    actor: string
    case_id: string | null
    customer_id: string | null
    what: string
  }
  'staff.ministry': {
    only_row: Generated<boolean>
    profile: Json
  }
  'staff.officer': {
    id: string
    email: string
    name_ar: string
    name_en: string
    roles: string[]
    departments: Generated<string[]>
    partner: string | null
    language: Generated<string>
    password_hash: string | null
    created_at: Generated<Instant>
    stopped_at: Instant | null
    dates: string | null
  }
  'staff.partner': {
    code: string
    name_ar: string
    name_en: string
    email: string | null
    phone: string | null
    retired_at: Instant | null
  }
  'staff.session': {
    digest: Buffer
    officer_id: string
    created_at: Instant
    expires_at: Instant
    ended_at: Instant | null
    agent: string | null
  }
  'staff.token': {
    id: string
    digest: Buffer
    label: string
    roles: string[]
    departments: Generated<string[]>
    created_at: Instant
    revoked_at: Instant | null
  }
  'surveys.answer': {
    invitation_id: string
    solved: number
    clear: number
    remark: string | null
    answered_at: Instant
    contact: number | null
  }
  'surveys.fact_answer': {
    case_id: string | null
    round: number | null
    language: string | null
    channel: string | null
    invited_at: Instant | null
    answered_at: Instant | null
    solved: number | null
    clear: number | null
    partner: string | null
    contact: number | null
  }
  'surveys.invitation': {
    id: string
    case_id: string
    round: number
    digest: Buffer
    language: string
    channel: string
    invited_at: Instant
    expires_at: Instant
    partner: string | null
  }
}
