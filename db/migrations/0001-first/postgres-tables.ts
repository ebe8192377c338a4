export const postgresTables = `
CREATE TABLE "customers" (
  "id" TEXT COLLATE "C" PRIMARY KEY NOT NULL,
  "number" TEXT COLLATE "C" NOT NULL,
  "name" TEXT COLLATE "C" NOT NULL,
  "short_name" TEXT COLLATE "C" NOT NULL,
  "pinyin" TEXT COLLATE "C" NOT NULL,
  "class" TEXT COLLATE "C" NOT NULL,
  "class_reason" TEXT COLLATE "C" NOT NULL,
  "blacklisted" BIGINT NOT NULL,
  "blacklist_reason" TEXT COLLATE "C" NOT NULL,
  "credit_limit" BIGINT NOT NULL,
  "phone" TEXT COLLATE "C" NOT NULL,
  "fax" TEXT COLLATE "C" NOT NULL,
  "region" TEXT COLLATE "C" NOT NULL,
  "tax_number" TEXT COLLATE "C" NOT NULL,
  "invoice_title" TEXT COLLATE "C" NOT NULL,
  "sales_id" TEXT COLLATE "C",
  "clerk_id" TEXT COLLATE "C",
  "remark" TEXT COLLATE "C" NOT NULL,
  "active" BIGINT NOT NULL,
  "version" BIGINT NOT NULL,
  "created_at" BIGINT NOT NULL
);

CREATE UNIQUE INDEX "customers_number" ON "customers" ("number");

CREATE INDEX "customers_pinyin" ON "customers" ("pinyin");

CREATE INDEX "customers_sales" ON "customers" ("sales_id");

CREATE TABLE "addresses" (
  "id" TEXT COLLATE "C" PRIMARY KEY NOT NULL,
  "customer_id" TEXT COLLATE "C" NOT NULL,
  "place" TEXT COLLATE "C" NOT NULL,
  "consignee" TEXT COLLATE "C" NOT NULL,
  "phone" TEXT COLLATE "C" NOT NULL,
  "position" BIGINT NOT NULL,
  "active" BIGINT NOT NULL,
  FOREIGN KEY ("customer_id") REFERENCES "customers" ("id")
);

CREATE INDEX "addresses_customer" ON "addresses" ("customer_id", "position");

CREATE TABLE "audit" (
  "seq" BIGINT PRIMARY KEY NOT NULL,
  "at" BIGINT NOT NULL,
  "who_id" TEXT COLLATE "C",
  "who_name" TEXT COLLATE "C" NOT NULL,
  "door" TEXT COLLATE "C" NOT NULL,
  "action" TEXT COLLATE "C" NOT NULL,
  "entity" TEXT COLLATE "C" NOT NULL,
  "entity_id" TEXT COLLATE "C" NOT NULL,
  "before" TEXT COLLATE "C",
  "after" TEXT COLLATE "C",
  "prev_hash" TEXT COLLATE "C" NOT NULL,
  "hash" TEXT COLLATE "C" NOT NULL
);

CREATE INDEX "audit_entity" ON "audit" ("entity", "entity_id", "seq");

CREATE TABLE "products" (
  "id" TEXT COLLATE "C" PRIMARY KEY NOT NULL,
  "number" TEXT COLLATE "C" NOT NULL,
  "name" TEXT COLLATE "C" NOT NULL,
  "specification" TEXT COLLATE "C" NOT NULL,
  "unit" TEXT COLLATE "C" NOT NULL,
  "category" TEXT COLLATE "C" NOT NULL,
  "pinyin" TEXT COLLATE "C" NOT NULL,
  "cost" BIGINT,
  "inspection_items" TEXT COLLATE "C" NOT NULL,
  "active" BIGINT NOT NULL,
  "version" BIGINT NOT NULL
);

CREATE UNIQUE INDEX "products_number" ON "products" ("number");

CREATE INDEX "products_pinyin" ON "products" ("pinyin");

CREATE TABLE "batches" (
  "id" TEXT COLLATE "C" PRIMARY KEY NOT NULL,
  "number" TEXT COLLATE "C" NOT NULL,
  "product_id" TEXT COLLATE "C" NOT NULL,
  "specification" TEXT COLLATE "C" NOT NULL,
  "made_on" TEXT COLLATE "C" NOT NULL,
  "location" TEXT COLLATE "C" NOT NULL,
  "formula_id" TEXT COLLATE "C",
  "formula_version" BIGINT,
  "order_id" TEXT COLLATE "C",
  "line_id" TEXT COLLATE "C",
  FOREIGN KEY ("product_id") REFERENCES "products" ("id")
);

CREATE UNIQUE INDEX "batches_number" ON "batches" ("number");

CREATE INDEX "batches_product" ON "batches" ("product_id", "made_on", "number");

CREATE INDEX "batches_formula" ON "batches" ("product_id", "formula_id", "formula_version");

CREATE TABLE "memos" (
  "id" TEXT COLLATE "C" PRIMARY KEY NOT NULL,
  "number" TEXT COLLATE "C" NOT NULL,
  "channel" TEXT COLLATE "C" NOT NULL,
  "phone" TEXT COLLATE "C" NOT NULL,
  "contact" TEXT COLLATE "C" NOT NULL,
  "customer_id" TEXT COLLATE "C",
  "customer_name" TEXT COLLATE "C" NOT NULL,
  "said" TEXT COLLATE "C" NOT NULL,
  "form" TEXT COLLATE "C" NOT NULL,
  "file_ids" TEXT COLLATE "C" NOT NULL,
  "taken_at" BIGINT NOT NULL,
  "taken_by_id" TEXT COLLATE "C" NOT NULL,
  "taken_by_name" TEXT COLLATE "C" NOT NULL,
  "clerk_id" TEXT COLLATE "C",
  "typed_by_ids" TEXT COLLATE "C" NOT NULL,
  "promised_until" BIGINT,
  "answered_at" BIGINT,
  "answered_by_id" TEXT COLLATE "C",
  "answered_by_name" TEXT COLLATE "C",
  "answer" TEXT COLLATE "C" NOT NULL,
  "status" TEXT COLLATE "C" NOT NULL,
  "order_id" TEXT COLLATE "C",
  "close_reason" TEXT COLLATE "C" NOT NULL,
  "version" BIGINT NOT NULL
);

CREATE UNIQUE INDEX "memos_number" ON "memos" ("number");

CREATE INDEX "memos_status" ON "memos" ("status", "taken_at", "id");

CREATE INDEX "memos_customer" ON "memos" ("customer_id", "taken_at");

CREATE INDEX "memos_order" ON "memos" ("order_id");

CREATE TABLE "callback_tasks" (
  "id" TEXT COLLATE "C" PRIMARY KEY NOT NULL,
  "memo_id" TEXT COLLATE "C" NOT NULL,
  "items" TEXT COLLATE "C" NOT NULL,
  "user_id" TEXT COLLATE "C" NOT NULL,
  "question" TEXT COLLATE "C" NOT NULL,
  "created_at" BIGINT NOT NULL,
  "due_at" BIGINT NOT NULL,
  "done_at" BIGINT,
  "done_by_id" TEXT COLLATE "C",
  "outcome" TEXT COLLATE "C" NOT NULL,
  FOREIGN KEY ("memo_id") REFERENCES "memos" ("id")
);

CREATE INDEX "callback_tasks_memo" ON "callback_tasks" ("memo_id");

CREATE INDEX "callback_tasks_user" ON "callback_tasks" ("user_id", "done_at");

CREATE TABLE "contacts" (
  "id" TEXT COLLATE "C" PRIMARY KEY NOT NULL,
  "customer_id" TEXT COLLATE "C" NOT NULL,
  "name" TEXT COLLATE "C" NOT NULL,
  "duty" TEXT COLLATE "C" NOT NULL,
  "phone" TEXT COLLATE "C" NOT NULL,
  "email" TEXT COLLATE "C" NOT NULL,
  "wechat" TEXT COLLATE "C" NOT NULL,
  "signs" BIGINT NOT NULL,
  "position" BIGINT NOT NULL,
  "active" BIGINT NOT NULL,
  FOREIGN KEY ("customer_id") REFERENCES "customers" ("id")
);

CREATE INDEX "contacts_customer" ON "contacts" ("customer_id", "position");

CREATE TABLE "contracts" (
  "id" TEXT COLLATE "C" PRIMARY KEY NOT NULL,
  "number" TEXT COLLATE "C" NOT NULL,
  "customer_id" TEXT COLLATE "C" NOT NULL,
  "from" TEXT COLLATE "C" NOT NULL,
  "to" TEXT COLLATE "C",
  "payment" TEXT COLLATE "C" NOT NULL,
  "signer" TEXT COLLATE "C" NOT NULL,
  "delivery_terms" TEXT COLLATE "C" NOT NULL,
  "settlement" TEXT COLLATE "C" NOT NULL,
  "file_id" TEXT COLLATE "C",
  "version" BIGINT NOT NULL,
  FOREIGN KEY ("customer_id") REFERENCES "customers" ("id")
);

CREATE UNIQUE INDEX "contracts_number" ON "contracts" ("number");

CREATE INDEX "contracts_customer" ON "contracts" ("customer_id", "from");

CREATE TABLE "contract_prices" (
  "id" TEXT COLLATE "C" PRIMARY KEY NOT NULL,
  "contract_id" TEXT COLLATE "C" NOT NULL,
  "product_id" TEXT COLLATE "C" NOT NULL,
  "minimum" BIGINT NOT NULL,
  "price" BIGINT NOT NULL,
  FOREIGN KEY ("contract_id") REFERENCES "contracts" ("id")
);

CREATE UNIQUE INDEX "contract_prices_product" ON "contract_prices" ("contract_id", "product_id", "minimum");

CREATE TABLE "customer_articles" (
  "id" TEXT COLLATE "C" PRIMARY KEY NOT NULL,
  "customer_id" TEXT COLLATE "C" NOT NULL,
  "product_id" TEXT COLLATE "C" NOT NULL,
  "article" TEXT COLLATE "C" NOT NULL,
  "specification" TEXT COLLATE "C" NOT NULL
);

CREATE UNIQUE INDEX "customer_articles_article" ON "customer_articles" ("customer_id", "article", "product_id");

CREATE TABLE "customer_phones" (
  "id" TEXT COLLATE "C" PRIMARY KEY NOT NULL,
  "customer_id" TEXT COLLATE "C" NOT NULL,
  "contact_name" TEXT COLLATE "C" NOT NULL,
  "kind" TEXT COLLATE "C" NOT NULL,
  "shown" TEXT COLLATE "C" NOT NULL,
  "digits" TEXT COLLATE "C" NOT NULL,
  "reversed" TEXT COLLATE "C" NOT NULL,
  FOREIGN KEY ("customer_id") REFERENCES "customers" ("id")
);

CREATE INDEX "customer_phones_customer" ON "customer_phones" ("customer_id");

CREATE INDEX "customer_phones_digits" ON "customer_phones" ("digits");

CREATE INDEX "customer_phones_reversed" ON "customer_phones" ("reversed");

CREATE TABLE "daily_sums" (
  "date" TEXT COLLATE "C" NOT NULL,
  "measure" TEXT COLLATE "C" NOT NULL,
  "dimension" TEXT COLLATE "C" NOT NULL,
  "member" TEXT COLLATE "C" NOT NULL,
  "count" BIGINT NOT NULL,
  "amount" BIGINT NOT NULL,
  "quantity" BIGINT NOT NULL,
  PRIMARY KEY ("measure", "dimension", "date", "member")
);

CREATE TABLE "day_serials" (
  "series" TEXT COLLATE "C" NOT NULL,
  "date" TEXT COLLATE "C" NOT NULL,
  "last" BIGINT NOT NULL,
  PRIMARY KEY ("series", "date")
);

CREATE TABLE "drafts" (
  "user_id" TEXT COLLATE "C" NOT NULL,
  "key" TEXT COLLATE "C" NOT NULL,
  "body" TEXT COLLATE "C" NOT NULL,
  "at" BIGINT NOT NULL,
  PRIMARY KEY ("user_id", "key")
);

CREATE TABLE "faxes" (
  "id" TEXT COLLATE "C" PRIMARY KEY NOT NULL,
  "number" TEXT COLLATE "C" NOT NULL,
  "file_id" TEXT COLLATE "C",
  "sha256" TEXT COLLATE "C" NOT NULL,
  "pages" BIGINT NOT NULL,
  "sender_number" TEXT COLLATE "C" NOT NULL,
  "customer_id" TEXT COLLATE "C",
  "arrived_at" BIGINT NOT NULL,
  "status" TEXT COLLATE "C" NOT NULL,
  "reason" TEXT COLLATE "C" NOT NULL,
  "memo_id" TEXT COLLATE "C",
  "order_id" TEXT COLLATE "C",
  "path" TEXT COLLATE "C" NOT NULL,
  "problem" TEXT COLLATE "C" NOT NULL,
  "handled_at" BIGINT,
  "handled_by_id" TEXT COLLATE "C"
);

CREATE UNIQUE INDEX "faxes_number" ON "faxes" ("number");

CREATE UNIQUE INDEX "faxes_sha256" ON "faxes" ("sha256");

CREATE INDEX "faxes_status" ON "faxes" ("status", "arrived_at", "id");

CREATE INDEX "faxes_memo" ON "faxes" ("memo_id");

CREATE INDEX "faxes_order" ON "faxes" ("order_id");

CREATE TABLE "files" (
  "id" TEXT COLLATE "C" PRIMARY KEY NOT NULL,
  "sha256" TEXT COLLATE "C" NOT NULL,
  "size" BIGINT NOT NULL,
  "mime" TEXT COLLATE "C" NOT NULL,
  "name" TEXT COLLATE "C" NOT NULL,
  "at" BIGINT NOT NULL,
  "by_id" TEXT COLLATE "C"
);

CREATE INDEX "files_sha256" ON "files" ("sha256");

CREATE TABLE "formulas" (
  "id" TEXT COLLATE "C" PRIMARY KEY NOT NULL,
  "number" TEXT COLLATE "C" NOT NULL,
  "product_id" TEXT COLLATE "C" NOT NULL,
  "name" TEXT COLLATE "C" NOT NULL,
  "current_version" BIGINT NOT NULL,
  "active" BIGINT NOT NULL,
  FOREIGN KEY ("product_id") REFERENCES "products" ("id")
);

CREATE UNIQUE INDEX "formulas_number" ON "formulas" ("number");

CREATE INDEX "formulas_product" ON "formulas" ("product_id");

CREATE TABLE "formula_versions" (
  "formula_id" TEXT COLLATE "C" NOT NULL,
  "version" BIGINT NOT NULL,
  "materials" TEXT COLLATE "C" NOT NULL,
  "process" TEXT COLLATE "C" NOT NULL,
  "from" TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY ("formula_id", "version"),
  FOREIGN KEY ("formula_id") REFERENCES "formulas" ("id")
);

CREATE TABLE "idempotency" (
  "key" TEXT COLLATE "C" NOT NULL,
  "user_id" TEXT COLLATE "C" NOT NULL,
  "procedure" TEXT COLLATE "C" NOT NULL,
  "input_digest" TEXT COLLATE "C" NOT NULL,
  "answer" TEXT COLLATE "C",
  "at" BIGINT NOT NULL,
  PRIMARY KEY ("user_id", "key")
);

CREATE INDEX "idempotency_at" ON "idempotency" ("at");

CREATE TABLE "materials" (
  "id" TEXT COLLATE "C" PRIMARY KEY NOT NULL,
  "number" TEXT COLLATE "C" NOT NULL,
  "name" TEXT COLLATE "C" NOT NULL,
  "unit" TEXT COLLATE "C" NOT NULL,
  "pinyin" TEXT COLLATE "C" NOT NULL,
  "on_hand" BIGINT NOT NULL,
  "held" BIGINT NOT NULL,
  "active" BIGINT NOT NULL,
  "version" BIGINT NOT NULL,
  CONSTRAINT "materials_not_negative" CHECK (on_hand >= 0 and held >= 0)
);

CREATE UNIQUE INDEX "materials_number" ON "materials" ("number");

CREATE TABLE "material_moves" (
  "id" TEXT COLLATE "C" PRIMARY KEY NOT NULL,
  "material_id" TEXT COLLATE "C" NOT NULL,
  "kind" TEXT COLLATE "C" NOT NULL,
  "quantity" BIGINT NOT NULL,
  "order_id" TEXT COLLATE "C",
  "line_id" TEXT COLLATE "C",
  "at" BIGINT NOT NULL,
  "by_id" TEXT COLLATE "C" NOT NULL,
  "reason" TEXT COLLATE "C" NOT NULL,
  FOREIGN KEY ("material_id") REFERENCES "materials" ("id")
);

CREATE INDEX "material_moves_material" ON "material_moves" ("material_id", "at");

CREATE INDEX "material_moves_line" ON "material_moves" ("line_id");

CREATE TABLE "notices" (
  "id" TEXT COLLATE "C" PRIMARY KEY NOT NULL,
  "user_id" TEXT COLLATE "C" NOT NULL,
  "kind" TEXT COLLATE "C" NOT NULL,
  "params" TEXT COLLATE "C" NOT NULL,
  "order_id" TEXT COLLATE "C",
  "memo_id" TEXT COLLATE "C",
  "group" TEXT COLLATE "C" NOT NULL,
  "at" BIGINT NOT NULL,
  "read_at" BIGINT
);

CREATE INDEX "notices_user" ON "notices" ("user_id", "at", "id");

CREATE INDEX "notices_unread" ON "notices" ("user_id", "read_at");

CREATE TABLE "orders" (
  "id" TEXT COLLATE "C" PRIMARY KEY NOT NULL,
  "number" TEXT COLLATE "C" NOT NULL,
  "revision" BIGINT NOT NULL,
  "version" BIGINT NOT NULL,
  "memo_id" TEXT COLLATE "C" NOT NULL,
  "customer_id" TEXT COLLATE "C" NOT NULL,
  "order_type" TEXT COLLATE "C" NOT NULL,
  "customer_po" TEXT COLLATE "C" NOT NULL,
  "terms" TEXT COLLATE "C" NOT NULL,
  "unclear" TEXT COLLATE "C" NOT NULL,
  "ordered_on" TEXT COLLATE "C" NOT NULL,
  "created_at" BIGINT NOT NULL,
  "clerk_id" TEXT COLLATE "C" NOT NULL,
  "clerk_name" TEXT COLLATE "C" NOT NULL,
  "sales_id" TEXT COLLATE "C",
  "sales_name" TEXT COLLATE "C",
  "entered_by_id" TEXT COLLATE "C" NOT NULL,
  "entered_by_name" TEXT COLLATE "C" NOT NULL,
  "currency" TEXT COLLATE "C" NOT NULL,
  FOREIGN KEY ("memo_id") REFERENCES "memos" ("id"),
  FOREIGN KEY ("customer_id") REFERENCES "customers" ("id")
);

CREATE UNIQUE INDEX "orders_number" ON "orders" ("number");

CREATE INDEX "orders_customer" ON "orders" ("customer_id", "ordered_on");

CREATE INDEX "orders_memo" ON "orders" ("memo_id");

CREATE TABLE "order_lines" (
  "id" TEXT COLLATE "C" PRIMARY KEY NOT NULL,
  "order_id" TEXT COLLATE "C" NOT NULL,
  "position" BIGINT NOT NULL,
  "product_id" TEXT COLLATE "C",
  "product_number" TEXT COLLATE "C" NOT NULL,
  "product_name" TEXT COLLATE "C" NOT NULL,
  "specification" TEXT COLLATE "C" NOT NULL,
  "unit" TEXT COLLATE "C" NOT NULL,
  "quantity" BIGINT,
  "unit_price" BIGINT,
  "requested_date" TEXT COLLATE "C",
  "note" TEXT COLLATE "C" NOT NULL,
  "customer_id" TEXT COLLATE "C" NOT NULL,
  "ordered_on" TEXT COLLATE "C" NOT NULL,
  FOREIGN KEY ("order_id") REFERENCES "orders" ("id")
);

CREATE INDEX "order_lines_order" ON "order_lines" ("order_id", "position");

CREATE INDEX "order_lines_last" ON "order_lines" ("customer_id", "product_id", "ordered_on");

CREATE INDEX "order_lines_product" ON "order_lines" ("product_id", "order_id");

CREATE TABLE "order_revisions" (
  "id" TEXT COLLATE "C" PRIMARY KEY NOT NULL,
  "order_id" TEXT COLLATE "C" NOT NULL,
  "revision" BIGINT NOT NULL,
  "version" BIGINT NOT NULL,
  "at" BIGINT NOT NULL,
  "by_id" TEXT COLLATE "C" NOT NULL,
  "by_name" TEXT COLLATE "C" NOT NULL,
  "reason" TEXT COLLATE "C" NOT NULL,
  "form" TEXT COLLATE "C" NOT NULL,
  FOREIGN KEY ("order_id") REFERENCES "orders" ("id")
);

CREATE UNIQUE INDEX "order_revisions_version" ON "order_revisions" ("order_id", "version");

CREATE TABLE "order_summary" (
  "order_id" TEXT COLLATE "C" PRIMARY KEY NOT NULL,
  "number" TEXT COLLATE "C" NOT NULL,
  "version" BIGINT NOT NULL,
  "customer_id" TEXT COLLATE "C" NOT NULL,
  "customer_name" TEXT COLLATE "C" NOT NULL,
  "class" TEXT COLLATE "C" NOT NULL,
  "clerk_id" TEXT COLLATE "C" NOT NULL,
  "clerk_name" TEXT COLLATE "C" NOT NULL,
  "sales_id" TEXT COLLATE "C",
  "sales_name" TEXT COLLATE "C",
  "stage" TEXT COLLATE "C" NOT NULL,
  "current_step" BIGINT NOT NULL,
  "ticks" TEXT COLLATE "C" NOT NULL,
  "stuck_code" TEXT COLLATE "C",
  "stuck_params" TEXT COLLATE "C",
  "product_text" TEXT COLLATE "C" NOT NULL,
  "quantity" BIGINT NOT NULL,
  "unit" TEXT COLLATE "C" NOT NULL,
  "amount" BIGINT NOT NULL,
  "ordered_on" TEXT COLLATE "C" NOT NULL,
  "requested_date" TEXT COLLATE "C",
  "scheduled_base" TEXT COLLATE "C",
  "pre_delivery_base" TEXT COLLATE "C",
  "postponed_from" TEXT COLLATE "C",
  "signed_back_on" TEXT COLLATE "C",
  "due_at" BIGINT NOT NULL,
  "open" BIGINT NOT NULL,
  "confirmed" BIGINT NOT NULL,
  "weighs" BIGINT NOT NULL,
  "delivered_amount" BIGINT NOT NULL,
  "received_amount" BIGINT NOT NULL,
  "payable_on" TEXT COLLATE "C",
  "updated_at" BIGINT NOT NULL,
  FOREIGN KEY ("order_id") REFERENCES "orders" ("id")
);

CREATE INDEX "order_summary_open" ON "order_summary" ("open", "due_at", "number");

CREATE INDEX "order_summary_stage" ON "order_summary" ("stage", "due_at", "number");

CREATE INDEX "order_summary_customer" ON "order_summary" ("customer_id", "due_at", "number");

CREATE INDEX "order_summary_clerk" ON "order_summary" ("clerk_id", "due_at", "number");

CREATE INDEX "order_summary_sales" ON "order_summary" ("sales_id", "due_at", "number");

CREATE INDEX "order_summary_due" ON "order_summary" ("due_at", "number");

CREATE INDEX "order_summary_number" ON "order_summary" ("number");

CREATE INDEX "order_summary_credit" ON "order_summary" ("customer_id", "weighs");

CREATE TABLE "papers" (
  "id" TEXT COLLATE "C" PRIMARY KEY NOT NULL,
  "order_id" TEXT COLLATE "C" NOT NULL,
  "seq" BIGINT NOT NULL,
  "kind" TEXT COLLATE "C" NOT NULL,
  "at" BIGINT NOT NULL,
  "by_id" TEXT COLLATE "C" NOT NULL,
  "by_name" TEXT COLLATE "C" NOT NULL,
  "revision" BIGINT NOT NULL,
  "line_id" TEXT COLLATE "C",
  "number" TEXT COLLATE "C",
  "body" TEXT COLLATE "C" NOT NULL,
  "sign_way" TEXT COLLATE "C",
  "signer_id" TEXT COLLATE "C",
  "signer_name" TEXT COLLATE "C",
  "signer_role" TEXT COLLATE "C",
  "entered_by_id" TEXT COLLATE "C",
  "entered_by_name" TEXT COLLATE "C",
  "scan_file_id" TEXT COLLATE "C",
  "covered_text" TEXT COLLATE "C",
  "digest" TEXT COLLATE "C",
  FOREIGN KEY ("order_id") REFERENCES "orders" ("id")
);

CREATE UNIQUE INDEX "papers_seq" ON "papers" ("order_id", "seq");

CREATE UNIQUE INDEX "papers_number" ON "papers" ("kind", "number");

CREATE INDEX "papers_kind" ON "papers" ("kind", "at");

CREATE TABLE "price_plans" (
  "id" TEXT COLLATE "C" PRIMARY KEY NOT NULL,
  "name" TEXT COLLATE "C" NOT NULL,
  "scope" TEXT COLLATE "C" NOT NULL,
  "subject" TEXT COLLATE "C" NOT NULL,
  "from" TEXT COLLATE "C" NOT NULL,
  "to" TEXT COLLATE "C",
  "version" BIGINT NOT NULL
);

CREATE INDEX "price_plans_scope" ON "price_plans" ("scope", "subject", "from");

CREATE TABLE "price_plan_rows" (
  "id" TEXT COLLATE "C" PRIMARY KEY NOT NULL,
  "plan_id" TEXT COLLATE "C" NOT NULL,
  "product_id" TEXT COLLATE "C" NOT NULL,
  "minimum" BIGINT NOT NULL,
  "price" BIGINT NOT NULL,
  FOREIGN KEY ("plan_id") REFERENCES "price_plans" ("id")
);

CREATE UNIQUE INDEX "price_plan_rows_product" ON "price_plan_rows" ("plan_id", "product_id", "minimum");

CREATE TABLE "print_log" (
  "id" TEXT COLLATE "C" PRIMARY KEY NOT NULL,
  "document" TEXT COLLATE "C" NOT NULL,
  "document_id" TEXT COLLATE "C" NOT NULL,
  "order_id" TEXT COLLATE "C",
  "copy_number" BIGINT NOT NULL,
  "at" BIGINT NOT NULL,
  "by_id" TEXT COLLATE "C" NOT NULL,
  "by_name" TEXT COLLATE "C" NOT NULL
);

CREATE UNIQUE INDEX "print_log_copy" ON "print_log" ("document", "document_id", "copy_number");

CREATE TABLE "production_lines" (
  "id" TEXT COLLATE "C" PRIMARY KEY NOT NULL,
  "name" TEXT COLLATE "C" NOT NULL,
  "capacity_per_day" BIGINT NOT NULL,
  "unit" TEXT COLLATE "C" NOT NULL,
  "position" BIGINT NOT NULL,
  "active" BIGINT NOT NULL
);

CREATE TABLE "production_loads" (
  "order_id" TEXT COLLATE "C" NOT NULL,
  "line_id" TEXT COLLATE "C" NOT NULL,
  "production_line" TEXT COLLATE "C" NOT NULL,
  "date" TEXT COLLATE "C" NOT NULL,
  "quantity" BIGINT NOT NULL,
  PRIMARY KEY ("order_id", "line_id", "production_line", "date")
);

CREATE INDEX "production_loads_day" ON "production_loads" ("production_line", "date");

CREATE TABLE "receipts" (
  "id" TEXT COLLATE "C" PRIMARY KEY NOT NULL,
  "number" TEXT COLLATE "C" NOT NULL,
  "customer_id" TEXT COLLATE "C" NOT NULL,
  "amount" BIGINT NOT NULL,
  "currency" TEXT COLLATE "C" NOT NULL,
  "received_on" TEXT COLLATE "C" NOT NULL,
  "method" TEXT COLLATE "C" NOT NULL,
  "reference" TEXT COLLATE "C" NOT NULL,
  "remark" TEXT COLLATE "C" NOT NULL,
  "at" BIGINT NOT NULL,
  "by_id" TEXT COLLATE "C" NOT NULL,
  "by_name" TEXT COLLATE "C" NOT NULL,
  "reverses_id" TEXT COLLATE "C",
  FOREIGN KEY ("customer_id") REFERENCES "customers" ("id")
);

CREATE UNIQUE INDEX "receipts_number" ON "receipts" ("number");

CREATE UNIQUE INDEX "receipts_reverses" ON "receipts" ("reverses_id");

CREATE INDEX "receipts_customer" ON "receipts" ("customer_id", "received_on");

CREATE TABLE "receipt_allocations" (
  "id" TEXT COLLATE "C" PRIMARY KEY NOT NULL,
  "receipt_id" TEXT COLLATE "C" NOT NULL,
  "order_id" TEXT COLLATE "C" NOT NULL,
  "customer_id" TEXT COLLATE "C" NOT NULL,
  "amount" BIGINT NOT NULL,
  "at" BIGINT NOT NULL,
  "by_id" TEXT COLLATE "C" NOT NULL,
  FOREIGN KEY ("receipt_id") REFERENCES "receipts" ("id"),
  FOREIGN KEY ("order_id") REFERENCES "orders" ("id")
);

CREATE INDEX "receipt_allocations_order" ON "receipt_allocations" ("order_id");

CREATE INDEX "receipt_allocations_receipt" ON "receipt_allocations" ("receipt_id");

CREATE INDEX "receipt_allocations_customer" ON "receipt_allocations" ("customer_id");

CREATE TABLE "saved_views" (
  "id" TEXT COLLATE "C" PRIMARY KEY NOT NULL,
  "user_id" TEXT COLLATE "C" NOT NULL,
  "list" TEXT COLLATE "C" NOT NULL,
  "name" TEXT COLLATE "C" NOT NULL,
  "filter" TEXT COLLATE "C" NOT NULL,
  "at" BIGINT NOT NULL
);

CREATE INDEX "saved_views_user" ON "saved_views" ("user_id", "list");

CREATE TABLE "search_docs" (
  "id" BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
  "kind" TEXT COLLATE "C" NOT NULL,
  "ref_id" TEXT COLLATE "C" NOT NULL,
  "words" TEXT COLLATE "C" NOT NULL,
  "pinyin" TEXT COLLATE "C" NOT NULL
);

CREATE UNIQUE INDEX "search_docs_ref" ON "search_docs" ("kind", "ref_id");

CREATE TABLE "users" (
  "id" TEXT COLLATE "C" PRIMARY KEY NOT NULL,
  "login" TEXT COLLATE "C" NOT NULL,
  "name" TEXT COLLATE "C" NOT NULL,
  "pinyin" TEXT COLLATE "C" NOT NULL,
  "roles" TEXT COLLATE "C" NOT NULL,
  "phone" TEXT COLLATE "C" NOT NULL,
  "region" TEXT COLLATE "C" NOT NULL,
  "pin_hash" TEXT COLLATE "C" NOT NULL,
  "failed_attempts" BIGINT NOT NULL,
  "locked_until" BIGINT,
  "last_seen_at" BIGINT,
  "active" BIGINT NOT NULL,
  "version" BIGINT NOT NULL,
  "created_at" BIGINT NOT NULL
);

CREATE UNIQUE INDEX "users_login" ON "users" ("login");

CREATE TABLE "sessions" (
  "token_hash" TEXT COLLATE "C" PRIMARY KEY NOT NULL,
  "user_id" TEXT COLLATE "C" NOT NULL,
  "door" TEXT COLLATE "C" NOT NULL,
  "created_at" BIGINT NOT NULL,
  "locked_at" BIGINT,
  FOREIGN KEY ("user_id") REFERENCES "users" ("id")
);

CREATE INDEX "sessions_user" ON "sessions" ("user_id");

CREATE TABLE "settings" (
  "key" TEXT COLLATE "C" PRIMARY KEY NOT NULL,
  "value" TEXT COLLATE "C" NOT NULL,
  "version" BIGINT NOT NULL,
  "set_at" BIGINT NOT NULL,
  "set_by_id" TEXT COLLATE "C"
);

CREATE TABLE "stock_balances" (
  "batch_id" TEXT COLLATE "C" PRIMARY KEY NOT NULL,
  "product_id" TEXT COLLATE "C" NOT NULL,
  "on_hand" BIGINT NOT NULL,
  "allocated" BIGINT NOT NULL,
  FOREIGN KEY ("batch_id") REFERENCES "batches" ("id"),
  CONSTRAINT "stock_never_negative" CHECK (on_hand >= 0 and allocated >= 0 and allocated <= on_hand)
);

CREATE INDEX "stock_balances_product" ON "stock_balances" ("product_id", "on_hand");

CREATE TABLE "stock_moves" (
  "id" TEXT COLLATE "C" PRIMARY KEY NOT NULL,
  "batch_id" TEXT COLLATE "C" NOT NULL,
  "product_id" TEXT COLLATE "C" NOT NULL,
  "kind" TEXT COLLATE "C" NOT NULL,
  "quantity" BIGINT NOT NULL,
  "order_id" TEXT COLLATE "C",
  "line_id" TEXT COLLATE "C",
  "paper_id" TEXT COLLATE "C",
  "at" BIGINT NOT NULL,
  "by_id" TEXT COLLATE "C" NOT NULL,
  "reason" TEXT COLLATE "C" NOT NULL,
  FOREIGN KEY ("batch_id") REFERENCES "batches" ("id")
);

CREATE INDEX "stock_moves_batch" ON "stock_moves" ("batch_id", "at");

CREATE INDEX "stock_moves_line" ON "stock_moves" ("line_id");

CREATE INDEX "stock_moves_order" ON "stock_moves" ("order_id");

CREATE TABLE "worklist" (
  "id" TEXT COLLATE "C" PRIMARY KEY NOT NULL,
  "order_id" TEXT COLLATE "C",
  "memo_id" TEXT COLLATE "C",
  "number" TEXT COLLATE "C" NOT NULL,
  "customer_id" TEXT COLLATE "C",
  "customer_name" TEXT COLLATE "C" NOT NULL,
  "product_text" TEXT COLLATE "C" NOT NULL,
  "step" BIGINT NOT NULL,
  "role" TEXT COLLATE "C" NOT NULL,
  "user_id" TEXT COLLATE "C",
  "action" TEXT COLLATE "C" NOT NULL,
  "why_code" TEXT COLLATE "C" NOT NULL,
  "why_params" TEXT COLLATE "C" NOT NULL,
  "since" BIGINT NOT NULL,
  "due_at" BIGINT NOT NULL
);

CREATE INDEX "worklist_role" ON "worklist" ("role", "user_id", "due_at", "id");

CREATE INDEX "worklist_user" ON "worklist" ("user_id", "due_at", "id");

CREATE INDEX "worklist_order" ON "worklist" ("order_id");

CREATE INDEX "worklist_memo" ON "worklist" ("memo_id");
`
