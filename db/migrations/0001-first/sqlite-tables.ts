export const sqliteTables = `
CREATE TABLE "customers" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "number" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "short_name" TEXT NOT NULL,
  "pinyin" TEXT NOT NULL,
  "class" TEXT NOT NULL,
  "class_reason" TEXT NOT NULL,
  "blacklisted" INTEGER NOT NULL,
  "blacklist_reason" TEXT NOT NULL,
  "credit_limit" INTEGER NOT NULL,
  "phone" TEXT NOT NULL,
  "fax" TEXT NOT NULL,
  "region" TEXT NOT NULL,
  "tax_number" TEXT NOT NULL,
  "invoice_title" TEXT NOT NULL,
  "sales_id" TEXT,
  "clerk_id" TEXT,
  "remark" TEXT NOT NULL,
  "active" INTEGER NOT NULL,
  "version" INTEGER NOT NULL,
  "created_at" INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX "customers_number" ON "customers" ("number");

CREATE INDEX "customers_pinyin" ON "customers" ("pinyin");

CREATE INDEX "customers_sales" ON "customers" ("sales_id");

CREATE TABLE "addresses" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "customer_id" TEXT NOT NULL,
  "place" TEXT NOT NULL,
  "consignee" TEXT NOT NULL,
  "phone" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "active" INTEGER NOT NULL,
  FOREIGN KEY ("customer_id") REFERENCES "customers" ("id")
) STRICT;

CREATE INDEX "addresses_customer" ON "addresses" ("customer_id", "position");

CREATE TABLE "audit" (
  "seq" INTEGER PRIMARY KEY NOT NULL,
  "at" INTEGER NOT NULL,
  "who_id" TEXT,
  "who_name" TEXT NOT NULL,
  "door" TEXT NOT NULL,
  "action" TEXT NOT NULL,
  "entity" TEXT NOT NULL,
  "entity_id" TEXT NOT NULL,
  "before" TEXT,
  "after" TEXT,
  "prev_hash" TEXT NOT NULL,
  "hash" TEXT NOT NULL
) STRICT;

CREATE INDEX "audit_entity" ON "audit" ("entity", "entity_id", "seq");

CREATE TABLE "products" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "number" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "specification" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "category" TEXT NOT NULL,
  "pinyin" TEXT NOT NULL,
  "cost" INTEGER,
  "inspection_items" TEXT NOT NULL,
  "active" INTEGER NOT NULL,
  "version" INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX "products_number" ON "products" ("number");

CREATE INDEX "products_pinyin" ON "products" ("pinyin");

CREATE TABLE "batches" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "number" TEXT NOT NULL,
  "product_id" TEXT NOT NULL,
  "specification" TEXT NOT NULL,
  "made_on" TEXT NOT NULL,
  "location" TEXT NOT NULL,
  "formula_id" TEXT,
  "formula_version" INTEGER,
  "order_id" TEXT,
  "line_id" TEXT,
  FOREIGN KEY ("product_id") REFERENCES "products" ("id")
) STRICT;

CREATE UNIQUE INDEX "batches_number" ON "batches" ("number");

CREATE INDEX "batches_product" ON "batches" ("product_id", "made_on", "number");

CREATE INDEX "batches_formula" ON "batches" ("product_id", "formula_id", "formula_version");

CREATE TABLE "memos" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "number" TEXT NOT NULL,
  "channel" TEXT NOT NULL,
  "phone" TEXT NOT NULL,
  "contact" TEXT NOT NULL,
  "customer_id" TEXT,
  "customer_name" TEXT NOT NULL,
  "said" TEXT NOT NULL,
  "form" TEXT NOT NULL,
  "file_ids" TEXT NOT NULL,
  "taken_at" INTEGER NOT NULL,
  "taken_by_id" TEXT NOT NULL,
  "taken_by_name" TEXT NOT NULL,
  "clerk_id" TEXT,
  "typed_by_ids" TEXT NOT NULL,
  "promised_until" INTEGER,
  "answered_at" INTEGER,
  "answered_by_id" TEXT,
  "answered_by_name" TEXT,
  "answer" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "order_id" TEXT,
  "close_reason" TEXT NOT NULL,
  "version" INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX "memos_number" ON "memos" ("number");

CREATE INDEX "memos_status" ON "memos" ("status", "taken_at", "id");

CREATE INDEX "memos_customer" ON "memos" ("customer_id", "taken_at");

CREATE INDEX "memos_order" ON "memos" ("order_id");

CREATE TABLE "callback_tasks" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "memo_id" TEXT NOT NULL,
  "items" TEXT NOT NULL,
  "user_id" TEXT NOT NULL,
  "question" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "due_at" INTEGER NOT NULL,
  "done_at" INTEGER,
  "done_by_id" TEXT,
  "outcome" TEXT NOT NULL,
  FOREIGN KEY ("memo_id") REFERENCES "memos" ("id")
) STRICT;

CREATE INDEX "callback_tasks_memo" ON "callback_tasks" ("memo_id");

CREATE INDEX "callback_tasks_user" ON "callback_tasks" ("user_id", "done_at");

CREATE TABLE "contacts" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "customer_id" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "duty" TEXT NOT NULL,
  "phone" TEXT NOT NULL,
  "email" TEXT NOT NULL,
  "wechat" TEXT NOT NULL,
  "signs" INTEGER NOT NULL,
  "position" INTEGER NOT NULL,
  "active" INTEGER NOT NULL,
  FOREIGN KEY ("customer_id") REFERENCES "customers" ("id")
) STRICT;

CREATE INDEX "contacts_customer" ON "contacts" ("customer_id", "position");

CREATE TABLE "contracts" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "number" TEXT NOT NULL,
  "customer_id" TEXT NOT NULL,
  "from" TEXT NOT NULL,
  "to" TEXT,
  "payment" TEXT NOT NULL,
  "signer" TEXT NOT NULL,
  "delivery_terms" TEXT NOT NULL,
  "settlement" TEXT NOT NULL,
  "file_id" TEXT,
  "version" INTEGER NOT NULL,
  FOREIGN KEY ("customer_id") REFERENCES "customers" ("id")
) STRICT;

CREATE UNIQUE INDEX "contracts_number" ON "contracts" ("number");

CREATE INDEX "contracts_customer" ON "contracts" ("customer_id", "from");

CREATE TABLE "contract_prices" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "contract_id" TEXT NOT NULL,
  "product_id" TEXT NOT NULL,
  "minimum" INTEGER NOT NULL,
  "price" INTEGER NOT NULL,
  FOREIGN KEY ("contract_id") REFERENCES "contracts" ("id")
) STRICT;

CREATE UNIQUE INDEX "contract_prices_product" ON "contract_prices" ("contract_id", "product_id", "minimum");

CREATE TABLE "customer_articles" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "customer_id" TEXT NOT NULL,
  "product_id" TEXT NOT NULL,
  "article" TEXT NOT NULL,
  "specification" TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX "customer_articles_article" ON "customer_articles" ("customer_id", "article", "product_id");

CREATE TABLE "customer_phones" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "customer_id" TEXT NOT NULL,
  "contact_name" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "shown" TEXT NOT NULL,
  "digits" TEXT NOT NULL,
  "reversed" TEXT NOT NULL,
  FOREIGN KEY ("customer_id") REFERENCES "customers" ("id")
) STRICT;

CREATE INDEX "customer_phones_customer" ON "customer_phones" ("customer_id");

CREATE INDEX "customer_phones_digits" ON "customer_phones" ("digits");

CREATE INDEX "customer_phones_reversed" ON "customer_phones" ("reversed");

CREATE TABLE "daily_sums" (
  "date" TEXT NOT NULL,
  "measure" TEXT NOT NULL,
  "dimension" TEXT NOT NULL,
  "member" TEXT NOT NULL,
  "count" INTEGER NOT NULL,
  "amount" INTEGER NOT NULL,
  "quantity" INTEGER NOT NULL,
  PRIMARY KEY ("measure", "dimension", "date", "member")
) STRICT;

CREATE TABLE "day_serials" (
  "series" TEXT NOT NULL,
  "date" TEXT NOT NULL,
  "last" INTEGER NOT NULL,
  PRIMARY KEY ("series", "date")
) STRICT;

CREATE TABLE "drafts" (
  "user_id" TEXT NOT NULL,
  "key" TEXT NOT NULL,
  "body" TEXT NOT NULL,
  "at" INTEGER NOT NULL,
  PRIMARY KEY ("user_id", "key")
) STRICT;

CREATE TABLE "faxes" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "number" TEXT NOT NULL,
  "file_id" TEXT,
  "sha256" TEXT NOT NULL,
  "pages" INTEGER NOT NULL,
  "sender_number" TEXT NOT NULL,
  "customer_id" TEXT,
  "arrived_at" INTEGER NOT NULL,
  "status" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "memo_id" TEXT,
  "order_id" TEXT,
  "path" TEXT NOT NULL,
  "problem" TEXT NOT NULL,
  "handled_at" INTEGER,
  "handled_by_id" TEXT
) STRICT;

CREATE UNIQUE INDEX "faxes_number" ON "faxes" ("number");

CREATE UNIQUE INDEX "faxes_sha256" ON "faxes" ("sha256");

CREATE INDEX "faxes_status" ON "faxes" ("status", "arrived_at", "id");

CREATE INDEX "faxes_memo" ON "faxes" ("memo_id");

CREATE INDEX "faxes_order" ON "faxes" ("order_id");

CREATE TABLE "files" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "sha256" TEXT NOT NULL,
  "size" INTEGER NOT NULL,
  "mime" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "at" INTEGER NOT NULL,
  "by_id" TEXT
) STRICT;

CREATE INDEX "files_sha256" ON "files" ("sha256");

CREATE TABLE "formulas" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "number" TEXT NOT NULL,
  "product_id" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "current_version" INTEGER NOT NULL,
  "active" INTEGER NOT NULL,
  FOREIGN KEY ("product_id") REFERENCES "products" ("id")
) STRICT;

CREATE UNIQUE INDEX "formulas_number" ON "formulas" ("number");

CREATE INDEX "formulas_product" ON "formulas" ("product_id");

CREATE TABLE "formula_versions" (
  "formula_id" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "materials" TEXT NOT NULL,
  "process" TEXT NOT NULL,
  "from" TEXT NOT NULL,
  PRIMARY KEY ("formula_id", "version"),
  FOREIGN KEY ("formula_id") REFERENCES "formulas" ("id")
) STRICT;

CREATE TABLE "idempotency" (
  "key" TEXT NOT NULL,
  "user_id" TEXT NOT NULL,
  "procedure" TEXT NOT NULL,
  "input_digest" TEXT NOT NULL,
  "answer" TEXT,
  "at" INTEGER NOT NULL,
  PRIMARY KEY ("user_id", "key")
) STRICT;

CREATE INDEX "idempotency_at" ON "idempotency" ("at");

CREATE TABLE "materials" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "number" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "pinyin" TEXT NOT NULL,
  "on_hand" INTEGER NOT NULL,
  "held" INTEGER NOT NULL,
  "active" INTEGER NOT NULL,
  "version" INTEGER NOT NULL,
  CONSTRAINT "materials_not_negative" CHECK (on_hand >= 0 and held >= 0)
) STRICT;

CREATE UNIQUE INDEX "materials_number" ON "materials" ("number");

CREATE TABLE "material_moves" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "material_id" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "quantity" INTEGER NOT NULL,
  "order_id" TEXT,
  "line_id" TEXT,
  "at" INTEGER NOT NULL,
  "by_id" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  FOREIGN KEY ("material_id") REFERENCES "materials" ("id")
) STRICT;

CREATE INDEX "material_moves_material" ON "material_moves" ("material_id", "at");

CREATE INDEX "material_moves_line" ON "material_moves" ("line_id");

CREATE TABLE "notices" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "user_id" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "params" TEXT NOT NULL,
  "order_id" TEXT,
  "memo_id" TEXT,
  "group" TEXT NOT NULL,
  "at" INTEGER NOT NULL,
  "read_at" INTEGER
) STRICT;

CREATE INDEX "notices_user" ON "notices" ("user_id", "at", "id");

CREATE INDEX "notices_unread" ON "notices" ("user_id", "read_at");

CREATE TABLE "orders" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "number" TEXT NOT NULL,
  "revision" INTEGER NOT NULL,
  "version" INTEGER NOT NULL,
  "memo_id" TEXT NOT NULL,
  "customer_id" TEXT NOT NULL,
  "order_type" TEXT NOT NULL,
  "customer_po" TEXT NOT NULL,
  "terms" TEXT NOT NULL,
  "unclear" TEXT NOT NULL,
  "ordered_on" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "clerk_id" TEXT NOT NULL,
  "clerk_name" TEXT NOT NULL,
  "sales_id" TEXT,
  "sales_name" TEXT,
  "entered_by_id" TEXT NOT NULL,
  "entered_by_name" TEXT NOT NULL,
  "currency" TEXT NOT NULL,
  FOREIGN KEY ("memo_id") REFERENCES "memos" ("id"),
  FOREIGN KEY ("customer_id") REFERENCES "customers" ("id")
) STRICT;

CREATE UNIQUE INDEX "orders_number" ON "orders" ("number");

CREATE INDEX "orders_customer" ON "orders" ("customer_id", "ordered_on");

CREATE INDEX "orders_memo" ON "orders" ("memo_id");

CREATE TABLE "order_lines" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "order_id" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "product_id" TEXT,
  "product_number" TEXT NOT NULL,
  "product_name" TEXT NOT NULL,
  "specification" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "quantity" INTEGER,
  "unit_price" INTEGER,
  "requested_date" TEXT,
  "note" TEXT NOT NULL,
  "customer_id" TEXT NOT NULL,
  "ordered_on" TEXT NOT NULL,
  FOREIGN KEY ("order_id") REFERENCES "orders" ("id")
) STRICT;

CREATE INDEX "order_lines_order" ON "order_lines" ("order_id", "position");

CREATE INDEX "order_lines_last" ON "order_lines" ("customer_id", "product_id", "ordered_on");

CREATE INDEX "order_lines_product" ON "order_lines" ("product_id", "order_id");

CREATE TABLE "order_revisions" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "order_id" TEXT NOT NULL,
  "revision" INTEGER NOT NULL,
  "version" INTEGER NOT NULL,
  "at" INTEGER NOT NULL,
  "by_id" TEXT NOT NULL,
  "by_name" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "form" TEXT NOT NULL,
  FOREIGN KEY ("order_id") REFERENCES "orders" ("id")
) STRICT;

CREATE UNIQUE INDEX "order_revisions_version" ON "order_revisions" ("order_id", "version");

CREATE TABLE "order_summary" (
  "order_id" TEXT PRIMARY KEY NOT NULL,
  "number" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "customer_id" TEXT NOT NULL,
  "customer_name" TEXT NOT NULL,
  "class" TEXT NOT NULL,
  "clerk_id" TEXT NOT NULL,
  "clerk_name" TEXT NOT NULL,
  "sales_id" TEXT,
  "sales_name" TEXT,
  "stage" TEXT NOT NULL,
  "current_step" INTEGER NOT NULL,
  "ticks" TEXT NOT NULL,
  "stuck_code" TEXT,
  "stuck_params" TEXT,
  "product_text" TEXT NOT NULL,
  "quantity" INTEGER NOT NULL,
  "unit" TEXT NOT NULL,
  "amount" INTEGER NOT NULL,
  "ordered_on" TEXT NOT NULL,
  "requested_date" TEXT,
  "scheduled_base" TEXT,
  "pre_delivery_base" TEXT,
  "postponed_from" TEXT,
  "signed_back_on" TEXT,
  "due_at" INTEGER NOT NULL,
  "open" INTEGER NOT NULL,
  "confirmed" INTEGER NOT NULL,
  "weighs" INTEGER NOT NULL,
  "delivered_amount" INTEGER NOT NULL,
  "received_amount" INTEGER NOT NULL,
  "payable_on" TEXT,
  "updated_at" INTEGER NOT NULL,
  FOREIGN KEY ("order_id") REFERENCES "orders" ("id")
) STRICT;

CREATE INDEX "order_summary_open" ON "order_summary" ("open", "due_at", "number");

CREATE INDEX "order_summary_stage" ON "order_summary" ("stage", "due_at", "number");

CREATE INDEX "order_summary_customer" ON "order_summary" ("customer_id", "due_at", "number");

CREATE INDEX "order_summary_clerk" ON "order_summary" ("clerk_id", "due_at", "number");

CREATE INDEX "order_summary_sales" ON "order_summary" ("sales_id", "due_at", "number");

CREATE INDEX "order_summary_due" ON "order_summary" ("due_at", "number");

CREATE INDEX "order_summary_number" ON "order_summary" ("number");

CREATE INDEX "order_summary_credit" ON "order_summary" ("customer_id", "weighs");

CREATE TABLE "papers" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "order_id" TEXT NOT NULL,
  "seq" INTEGER NOT NULL,
  "kind" TEXT NOT NULL,
  "at" INTEGER NOT NULL,
  "by_id" TEXT NOT NULL,
  "by_name" TEXT NOT NULL,
  "revision" INTEGER NOT NULL,
  "line_id" TEXT,
  "number" TEXT,
  "body" TEXT NOT NULL,
  "sign_way" TEXT,
  "signer_id" TEXT,
  "signer_name" TEXT,
  "signer_role" TEXT,
  "entered_by_id" TEXT,
  "entered_by_name" TEXT,
  "scan_file_id" TEXT,
  "covered_text" TEXT,
  "digest" TEXT,
  FOREIGN KEY ("order_id") REFERENCES "orders" ("id")
) STRICT;

CREATE UNIQUE INDEX "papers_seq" ON "papers" ("order_id", "seq");

CREATE UNIQUE INDEX "papers_number" ON "papers" ("kind", "number");

CREATE INDEX "papers_kind" ON "papers" ("kind", "at");

CREATE TABLE "price_plans" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "name" TEXT NOT NULL,
  "scope" TEXT NOT NULL,
  "subject" TEXT NOT NULL,
  "from" TEXT NOT NULL,
  "to" TEXT,
  "version" INTEGER NOT NULL
) STRICT;

CREATE INDEX "price_plans_scope" ON "price_plans" ("scope", "subject", "from");

CREATE TABLE "price_plan_rows" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "plan_id" TEXT NOT NULL,
  "product_id" TEXT NOT NULL,
  "minimum" INTEGER NOT NULL,
  "price" INTEGER NOT NULL,
  FOREIGN KEY ("plan_id") REFERENCES "price_plans" ("id")
) STRICT;

CREATE UNIQUE INDEX "price_plan_rows_product" ON "price_plan_rows" ("plan_id", "product_id", "minimum");

CREATE TABLE "print_log" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "document" TEXT NOT NULL,
  "document_id" TEXT NOT NULL,
  "order_id" TEXT,
  "copy_number" INTEGER NOT NULL,
  "at" INTEGER NOT NULL,
  "by_id" TEXT NOT NULL,
  "by_name" TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX "print_log_copy" ON "print_log" ("document", "document_id", "copy_number");

CREATE TABLE "production_lines" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "name" TEXT NOT NULL,
  "capacity_per_day" INTEGER NOT NULL,
  "unit" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "active" INTEGER NOT NULL
) STRICT;

CREATE TABLE "production_loads" (
  "order_id" TEXT NOT NULL,
  "line_id" TEXT NOT NULL,
  "production_line" TEXT NOT NULL,
  "date" TEXT NOT NULL,
  "quantity" INTEGER NOT NULL,
  PRIMARY KEY ("order_id", "line_id", "production_line", "date")
) STRICT;

CREATE INDEX "production_loads_day" ON "production_loads" ("production_line", "date");

CREATE TABLE "receipts" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "number" TEXT NOT NULL,
  "customer_id" TEXT NOT NULL,
  "amount" INTEGER NOT NULL,
  "currency" TEXT NOT NULL,
  "received_on" TEXT NOT NULL,
  "method" TEXT NOT NULL,
  "reference" TEXT NOT NULL,
  "remark" TEXT NOT NULL,
  "at" INTEGER NOT NULL,
  "by_id" TEXT NOT NULL,
  "by_name" TEXT NOT NULL,
  "reverses_id" TEXT,
  FOREIGN KEY ("customer_id") REFERENCES "customers" ("id")
) STRICT;

CREATE UNIQUE INDEX "receipts_number" ON "receipts" ("number");

CREATE UNIQUE INDEX "receipts_reverses" ON "receipts" ("reverses_id");

CREATE INDEX "receipts_customer" ON "receipts" ("customer_id", "received_on");

CREATE TABLE "receipt_allocations" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "receipt_id" TEXT NOT NULL,
  "order_id" TEXT NOT NULL,
  "customer_id" TEXT NOT NULL,
  "amount" INTEGER NOT NULL,
  "at" INTEGER NOT NULL,
  "by_id" TEXT NOT NULL,
  FOREIGN KEY ("receipt_id") REFERENCES "receipts" ("id"),
  FOREIGN KEY ("order_id") REFERENCES "orders" ("id")
) STRICT;

CREATE INDEX "receipt_allocations_order" ON "receipt_allocations" ("order_id");

CREATE INDEX "receipt_allocations_receipt" ON "receipt_allocations" ("receipt_id");

CREATE INDEX "receipt_allocations_customer" ON "receipt_allocations" ("customer_id");

CREATE TABLE "saved_views" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "user_id" TEXT NOT NULL,
  "list" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "filter" TEXT NOT NULL,
  "at" INTEGER NOT NULL
) STRICT;

CREATE INDEX "saved_views_user" ON "saved_views" ("user_id", "list");

CREATE TABLE "search_docs" (
  "id" INTEGER PRIMARY KEY,
  "kind" TEXT NOT NULL,
  "ref_id" TEXT NOT NULL,
  "words" TEXT NOT NULL,
  "pinyin" TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX "search_docs_ref" ON "search_docs" ("kind", "ref_id");

CREATE TABLE "users" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "login" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "pinyin" TEXT NOT NULL,
  "roles" TEXT NOT NULL,
  "phone" TEXT NOT NULL,
  "region" TEXT NOT NULL,
  "pin_hash" TEXT NOT NULL,
  "failed_attempts" INTEGER NOT NULL,
  "locked_until" INTEGER,
  "last_seen_at" INTEGER,
  "active" INTEGER NOT NULL,
  "version" INTEGER NOT NULL,
  "created_at" INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX "users_login" ON "users" ("login");

CREATE TABLE "sessions" (
  "token_hash" TEXT PRIMARY KEY NOT NULL,
  "user_id" TEXT NOT NULL,
  "door" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "locked_at" INTEGER,
  FOREIGN KEY ("user_id") REFERENCES "users" ("id")
) STRICT;

CREATE INDEX "sessions_user" ON "sessions" ("user_id");

CREATE TABLE "settings" (
  "key" TEXT PRIMARY KEY NOT NULL,
  "value" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "set_at" INTEGER NOT NULL,
  "set_by_id" TEXT
) STRICT;

CREATE TABLE "stock_balances" (
  "batch_id" TEXT PRIMARY KEY NOT NULL,
  "product_id" TEXT NOT NULL,
  "on_hand" INTEGER NOT NULL,
  "allocated" INTEGER NOT NULL,
  FOREIGN KEY ("batch_id") REFERENCES "batches" ("id"),
  CONSTRAINT "stock_never_negative" CHECK (on_hand >= 0 and allocated >= 0 and allocated <= on_hand)
) STRICT;

CREATE INDEX "stock_balances_product" ON "stock_balances" ("product_id", "on_hand");

CREATE TABLE "stock_moves" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "batch_id" TEXT NOT NULL,
  "product_id" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "quantity" INTEGER NOT NULL,
  "order_id" TEXT,
  "line_id" TEXT,
  "paper_id" TEXT,
  "at" INTEGER NOT NULL,
  "by_id" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  FOREIGN KEY ("batch_id") REFERENCES "batches" ("id")
) STRICT;

CREATE INDEX "stock_moves_batch" ON "stock_moves" ("batch_id", "at");

CREATE INDEX "stock_moves_line" ON "stock_moves" ("line_id");

CREATE INDEX "stock_moves_order" ON "stock_moves" ("order_id");

CREATE TABLE "worklist" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "order_id" TEXT,
  "memo_id" TEXT,
  "number" TEXT NOT NULL,
  "customer_id" TEXT,
  "customer_name" TEXT NOT NULL,
  "product_text" TEXT NOT NULL,
  "step" INTEGER NOT NULL,
  "role" TEXT NOT NULL,
  "user_id" TEXT,
  "action" TEXT NOT NULL,
  "why_code" TEXT NOT NULL,
  "why_params" TEXT NOT NULL,
  "since" INTEGER NOT NULL,
  "due_at" INTEGER NOT NULL
) STRICT;

CREATE INDEX "worklist_role" ON "worklist" ("role", "user_id", "due_at", "id");

CREATE INDEX "worklist_user" ON "worklist" ("user_id", "due_at", "id");

CREATE INDEX "worklist_order" ON "worklist" ("order_id");

CREATE INDEX "worklist_memo" ON "worklist" ("memo_id");
`
