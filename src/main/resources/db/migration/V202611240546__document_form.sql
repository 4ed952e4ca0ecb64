-- why: a document has every attribute of its form (36-HD/VPTW), and editors choose issuers, topics and terms from catalogues.

create table document_type (
    code       text        not null,
    label      text        not null,
    symbols    text[]      not null default '{}',
    parent     text,
    position   integer     not null,
    retired    boolean     not null default false,
    version    integer     not null default 0,
    created_at timestamptz not null default now(),
    constraint document_type_pk primary key (code),
    constraint document_type_parent_fk foreign key (parent) references document_type
);

create table document_issuer (
    code       text        not null,
    label      text        not null,
    -- what stands after the stroke of a number, TW; the bodies of the Centre share one
    symbols    text[]      not null default '{}',
    parent     text,
    position   integer     not null,
    retired    boolean     not null default false,
    version    integer     not null default 0,
    created_at timestamptz not null default now(),
    constraint document_issuer_pk primary key (code),
    constraint document_issuer_parent_fk foreign key (parent) references document_issuer
);

create table document_topic (
    code       text        not null,
    label      text        not null,
    symbols    text[]      not null default '{}',
    parent     text,
    position   integer     not null,
    retired    boolean     not null default false,
    version    integer     not null default 0,
    created_at timestamptz not null default now(),
    constraint document_topic_pk primary key (code),
    constraint document_topic_parent_fk foreign key (parent) references document_topic
);

create table document_term (
    code       text        not null,
    label      text        not null,
    symbols    text[]      not null default '{}',
    parent     text,
    position   integer     not null,
    retired    boolean     not null default false,
    version    integer     not null default 0,
    created_at timestamptz not null default now(),
    constraint document_term_pk primary key (code),
    constraint document_term_parent_fk foreign key (parent) references document_term
);

create unique index document_type_label_uq on document_type (lower(label));
create unique index document_issuer_label_uq on document_issuer (lower(label));
create unique index document_topic_label_uq on document_topic (lower(label));
create unique index document_term_label_uq on document_term (lower(label));
create index document_type_parent_ix on document_type (parent);
create index document_issuer_parent_ix on document_issuer (parent);
create index document_topic_parent_ix on document_topic (parent);
create index document_term_parent_ix on document_term (parent);

insert into document_type (code, label, symbols, position) values
    ('PLATFORM', 'Cương lĩnh chính trị', '{}', 1),
    ('CHARTER', 'Điều lệ Đảng', '{}', 2),
    ('STRATEGY', 'Chiến lược', '{}', 3),
    ('RESOLUTION', 'Nghị quyết', '{NQ}', 4),
    ('DECISION', 'Quyết định', '{QĐ}', 5),
    ('REGULATION', 'Quy định', '{QĐ,QĐi}', 6),
    ('DIRECTIVE', 'Chỉ thị', '{CT}', 7),
    ('CONCLUSION', 'Kết luận', '{KL}', 8),
    ('STATUTE', 'Quy chế', '{QC}', 9),
    ('CIRCULAR', 'Thông tri', '{TT}', 10),
    ('GUIDANCE', 'Hướng dẫn', '{HD}', 11),
    ('NOTICE', 'Thông báo', '{TB}', 12),
    ('COMMUNIQUE', 'Thông cáo', '{TC}', 13),
    ('STATEMENT', 'Tuyên bố', '{TB}', 14),
    ('APPEAL', 'Lời kêu gọi', '{LKG}', 15),
    ('REPORT', 'Báo cáo', '{BC}', 16),
    ('PLAN', 'Kế hoạch', '{KH}', 17),
    ('PLANNING', 'Quy hoạch', '{QH}', 18),
    ('PROGRAMME', 'Chương trình', '{CTr}', 19),
    ('PROJECT', 'Đề án', '{ĐA}', 20),
    ('SCHEME', 'Phương án', '{PA}', 21),
    ('UNDERTAKING', 'Dự án', '{DA}', 22),
    ('SUBMISSION', 'Tờ trình', '{TTr}', 23),
    ('OFFICIAL_LETTER', 'Công văn', '{CV}', 24),
    ('MINUTES', 'Biên bản', '{BB}', 25),
    ('COPY', 'Bản sao', '{BS}', 26),
    ('INTRODUCTION', 'Giấy giới thiệu', '{}', 27),
    ('CERTIFICATE', 'Giấy chứng nhận', '{}', 28),
    ('TRAVEL_ORDER', 'Giấy đi đường', '{}', 29),
    ('LEAVE_PERMIT', 'Giấy nghỉ phép', '{}', 30),
    ('INVITATION', 'Giấy mời', '{}', 31),
    ('FORWARDING_SLIP', 'Phiếu chuyển', '{}', 32),
    ('DISPATCH_SLIP', 'Phiếu gửi', '{}', 33),
    ('PUBLIC_LETTER', 'Thư công', '{}', 34);

insert into document_issuer (code, label, symbols, parent, position) values
    ('DAI_HOI', 'Đại hội đại biểu toàn quốc', '{ĐH}', null, 1),
    ('BCHTW', 'Ban Chấp hành Trung ương', '{TW}', null, 2),
    ('BCT', 'Bộ Chính trị', '{TW}', 'BCHTW', 3),
    ('BBT', 'Ban Bí thư', '{TW}', 'BCHTW', 4),
    ('VPTW', 'Văn phòng Trung ương Đảng', '{VPTW}', 'BCHTW', 5),
    ('BTCTW', 'Ban Tổ chức Trung ương', '{BTCTW}', 'BCHTW', 6),
    ('BTGDVTW', 'Ban Tuyên giáo và Dân vận Trung ương', '{BTGDVTW,BTGTW}', 'BCHTW', 7),
    ('UBKTTW', 'Ủy ban Kiểm tra Trung ương', '{UBKTTW}', 'BCHTW', 8);

insert into document_topic (code, label, position) values
    ('PARTY_BUILDING', 'Xây dựng Đảng', 1),
    ('CHARTER', 'Điều lệ Đảng', 2),
    ('CONGRESS', 'Đại hội Đảng', 3),
    ('ORGANISATION', 'Tổ chức bộ máy', 4),
    ('CADRES', 'Công tác cán bộ', 5),
    ('MEMBERSHIP', 'Công tác đảng viên', 6),
    ('ETHICS', 'Đạo đức, lối sống', 7),
    ('IDEOLOGY', 'Tư tưởng', 8),
    ('STUDY', 'Học tập, quán triệt', 9),
    ('INSPECTION', 'Kiểm tra, giám sát', 10),
    ('DISCIPLINE', 'Kỷ luật của Đảng', 11),
    ('ANTI_CORRUPTION', 'Phòng, chống tham nhũng, tiêu cực', 12),
    ('EVALUATION', 'Đánh giá, xếp loại', 13),
    ('DOCUMENTS', 'Thể loại và thể thức văn bản', 14),
    ('DIGITAL', 'Chuyển đổi số', 15),
    ('SCIENCE', 'Khoa học, công nghệ', 16),
    ('ECONOMY', 'Kinh tế', 17),
    ('BUSINESS', 'Doanh nghiệp, doanh nhân', 18),
    ('ENERGY', 'Năng lượng', 19),
    ('SEA_ECONOMY', 'Kinh tế biển', 20),
    ('AGRICULTURE', 'Nông nghiệp, nông dân, nông thôn', 21),
    ('LAND', 'Đất đai', 22),
    ('REGION', 'Phát triển vùng, địa phương', 23),
    ('CULTURE', 'Văn hoá', 24),
    ('EDUCATION', 'Giáo dục, đào tạo', 25),
    ('HEALTH', 'Y tế, sức khoẻ', 26),
    ('POPULATION', 'Dân số', 27),
    ('SOCIAL_POLICY', 'Chính sách xã hội', 28),
    ('INTELLECTUALS', 'Trí thức', 29),
    ('UNITY', 'Đại đoàn kết toàn dân tộc', 30),
    ('LAW', 'Pháp luật, Nhà nước pháp quyền', 31),
    ('DEFENCE', 'Quốc phòng, an ninh', 32),
    ('FOREIGN_AFFAIRS', 'Đối ngoại', 33);

insert into document_term (code, label, position)
select roman, 'Khoá ' || roman, n
from unnest('{I,II,III,IV,V,VI,VII,VIII,IX,X,XI,XII,XIII,XIV}'::text[]) with ordinality as t (roman, n);

-- What was written freely before becomes entries of the catalogues
insert into document_issuer (code, label, position)
select 'C' || upper(left(md5(issuer), 10)), issuer, 1000
from (select distinct issuer from document) d
where not exists (select from document_issuer i where lower(i.label) = lower(d.issuer));

insert into document_topic (code, label, position)
select 'C' || upper(left(md5(topic), 10)), topic, 1000
from (select distinct topic from document where topic is not null) d
where not exists (select from document_topic t
    where t.code = regexp_replace(upper(d.topic), '[^A-Z]+', '_', 'g') or lower(t.label) = lower(d.topic));

insert into document_term (code, label, position)
select distinct term, 'Khoá ' || term, 1000
from document
where term is not null and not exists (select from document_term t where t.code = document.term);

alter table document
    add column symbol text,
    add column issuer_symbol text,
    add column joint_issuers text[] not null default '{}',
    add column topics text[] not null default '{}',
    add column place text,
    add column signer_name text,
    add column signer_capacity text,
    add column signer_position text,
    add column recipients text[] not null default '{}',
    add column urgency text,
    add column circulation text,
    add column contact text,
    add column effective_on date,
    add column expired_on date,
    add column audience_roles text[],
    add column withdrawn_at timestamptz;

update document d
set issuer = (select i.code from document_issuer i where lower(i.label) = lower(d.issuer)),
    topics = case when topic is null then '{}' else array(
        select t.code from document_topic t
        where t.code = regexp_replace(upper(d.topic), '[^A-Z]+', '_', 'g') or lower(t.label) = lower(d.topic)
        limit 1) end,
    symbol = split_part(split_part(number, '/', 1), '-', 2),
    issuer_symbol = split_part(number, '/', 2);

alter table document
    drop column topic,
    -- the charter and its like bear no number
    alter column number drop not null,
    alter column serial drop not null,
    add constraint document_number_ck check (
        num_nonnulls(number, serial, symbol, issuer_symbol) in (0, 4)),
    add constraint document_type_fk foreign key (type) references document_type,
    add constraint document_issuer_fk foreign key (issuer) references document_issuer,
    add constraint document_term_fk foreign key (term) references document_term,
    add constraint document_urgency_ck check (urgency in ('URGENT', 'VERY_URGENT', 'EXPRESS')),
    add constraint document_expired_on_ck check (expired_on > coalesce(effective_on, issued_on)),
    add constraint document_audience_roles_ck check (audience_roles is null or cardinality(audience_roles) > 0
        and audience_roles <@ '{MEMBER,CELL_SECRETARY,COMMITTEE_OFFICER,EDITOR}'::text[]),
    drop constraint document_state_ck,
    add constraint document_state_ck check (state in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'WITHDRAWN')),
    drop constraint document_published_ck,
    add constraint document_published_ck check (
        (state in ('PUBLISHED', 'WITHDRAWN')) = (published_at is not null)
        and (state = 'WITHDRAWN') = (withdrawn_at is not null));

create index document_term_ix on document (term);
create index document_type_ix on document (type);
create index document_topics_ix on document using gin (topics);

-- What was withdrawn leaves its number to the document that was meant
drop index document_natural_key_uq;
drop index document_dated_key_uq;
create unique index document_natural_key_uq on document (issuer, type, term, serial)
    where term is not null and state <> 'WITHDRAWN';
create unique index document_dated_key_uq on document (issuer, type, issued_on, serial)
    where term is null and state <> 'WITHDRAWN';
