-- The tables of a GNUboard5 that its pages and an adapter beside it use, with the same names and types.
-- Text columns are NOT NULL without a default, as its installer makes them.

CREATE TABLE IF NOT EXISTS g5_board (
  bo_table varchar(20) NOT NULL PRIMARY KEY,
  gr_id varchar(255) NOT NULL,
  bo_subject varchar(255) NOT NULL,
  bo_admin varchar(255) NOT NULL,
  bo_list_level tinyint NOT NULL DEFAULT 1,
  bo_read_level tinyint NOT NULL DEFAULT 1,
  bo_write_level tinyint NOT NULL DEFAULT 1,
  bo_reply_level tinyint NOT NULL DEFAULT 8,
  bo_comment_level tinyint NOT NULL DEFAULT 1,
  bo_use_category tinyint NOT NULL DEFAULT 1,
  bo_category_list text NOT NULL,
  bo_use_secret tinyint NOT NULL DEFAULT 1,
  bo_reply_order tinyint NOT NULL DEFAULT 1,
  bo_page_rows int NOT NULL DEFAULT 15,
  bo_upload_count tinyint NOT NULL DEFAULT 2,
  bo_upload_size int NOT NULL DEFAULT 10485760,
  bo_count_write int NOT NULL DEFAULT 0,
  bo_count_comment int NOT NULL DEFAULT 0,
  bo_notice text NOT NULL
);

CREATE TABLE IF NOT EXISTS g5_write_@table@ (
  wr_id int NOT NULL AUTO_INCREMENT PRIMARY KEY,
  wr_num int NOT NULL DEFAULT 0,
  wr_reply varchar(10) NOT NULL,
  wr_parent int NOT NULL DEFAULT 0,
  wr_is_comment tinyint NOT NULL DEFAULT 0,
  wr_comment int NOT NULL DEFAULT 0,
  wr_comment_reply varchar(5) NOT NULL,
  ca_name varchar(255) NOT NULL,
  wr_option varchar(32) NOT NULL,
  wr_subject varchar(255) NOT NULL,
  wr_content text NOT NULL,
  wr_seo_title varchar(255) NOT NULL DEFAULT '',
  wr_link1 text NOT NULL,
  wr_link2 text NOT NULL,
  wr_link1_hit int NOT NULL DEFAULT 0,
  wr_link2_hit int NOT NULL DEFAULT 0,
  wr_hit int NOT NULL DEFAULT 0,
  wr_good int NOT NULL DEFAULT 0,
  wr_nogood int NOT NULL DEFAULT 0,
  mb_id varchar(20) NOT NULL,
  wr_password varchar(255) NOT NULL,
  wr_name varchar(255) NOT NULL,
  wr_email varchar(255) NOT NULL,
  wr_homepage varchar(255) NOT NULL,
  wr_datetime datetime NOT NULL,
  wr_file tinyint NOT NULL DEFAULT 0,
  wr_last varchar(19) NOT NULL,
  wr_ip varchar(255) NOT NULL,
  wr_facebook_user varchar(255) NOT NULL,
  wr_twitter_user varchar(255) NOT NULL,
  wr_1 varchar(255) NOT NULL,
  wr_2 varchar(255) NOT NULL,
  wr_3 varchar(255) NOT NULL,
  wr_4 varchar(255) NOT NULL,
  wr_5 varchar(255) NOT NULL,
  wr_6 varchar(255) NOT NULL,
  wr_7 varchar(255) NOT NULL,
  wr_8 varchar(255) NOT NULL,
  wr_9 varchar(255) NOT NULL,
  wr_10 varchar(255) NOT NULL
);
CREATE INDEX IF NOT EXISTS wr_num_reply_parent ON g5_write_@table@ (wr_num, wr_reply, wr_parent);
CREATE INDEX IF NOT EXISTS wr_is_comment ON g5_write_@table@ (wr_is_comment, wr_id);

CREATE TABLE IF NOT EXISTS g5_board_file (
  bo_table varchar(20) NOT NULL,
  wr_id int NOT NULL DEFAULT 0,
  bf_no int NOT NULL DEFAULT 0,
  bf_source varchar(255) NOT NULL,
  bf_file varchar(255) NOT NULL,
  bf_download int NOT NULL,
  bf_content text NOT NULL,
  bf_fileurl varchar(255) NOT NULL DEFAULT '',
  bf_thumburl varchar(255) NOT NULL DEFAULT '',
  bf_storage varchar(50) NOT NULL DEFAULT '',
  bf_filesize int NOT NULL DEFAULT 0,
  bf_width int NOT NULL DEFAULT 0,
  bf_height smallint NOT NULL DEFAULT 0,
  bf_type tinyint NOT NULL DEFAULT 0,
  bf_datetime datetime NOT NULL,
  PRIMARY KEY (bo_table, wr_id, bf_no)
);

CREATE TABLE IF NOT EXISTS g5_board_new (
  bn_id int NOT NULL AUTO_INCREMENT PRIMARY KEY,
  bo_table varchar(20) NOT NULL,
  wr_id int NOT NULL DEFAULT 0,
  wr_parent int NOT NULL DEFAULT 0,
  bn_datetime datetime NOT NULL,
  mb_id varchar(20) NOT NULL
);

CREATE TABLE IF NOT EXISTS g5_member (
  mb_no int NOT NULL AUTO_INCREMENT PRIMARY KEY,
  mb_id varchar(20) NOT NULL UNIQUE,
  mb_password varchar(255) NOT NULL,
  mb_name varchar(255) NOT NULL,
  mb_nick varchar(255) NOT NULL,
  mb_email varchar(255) NOT NULL,
  mb_tel varchar(255) NOT NULL,
  mb_hp varchar(255) NOT NULL,
  mb_level tinyint NOT NULL DEFAULT 0,
  mb_datetime datetime NOT NULL
);
