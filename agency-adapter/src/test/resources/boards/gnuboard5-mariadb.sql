-- GNUboard 5 as its installer creates it: every column NOT NULL. {engine} and {charset} are
-- InnoDB or MyISAM, and utf8mb3, utf8mb4, euckr or latin1.
CREATE TABLE g5_write_qna (
  wr_id int(11) NOT NULL AUTO_INCREMENT,
  wr_num int(11) NOT NULL DEFAULT 0,
  wr_reply varchar(10) NOT NULL,
  wr_parent int(11) NOT NULL DEFAULT 0,
  wr_is_comment tinyint(4) NOT NULL DEFAULT 0,
  wr_comment int(11) NOT NULL DEFAULT 0,
  wr_comment_reply varchar(5) NOT NULL,
  ca_name varchar(255) NOT NULL,
  wr_option set('html1','html2','secret','mail') NOT NULL,
  wr_subject varchar(255) NOT NULL,
  wr_content text NOT NULL,
  wr_seo_title varchar(255) NOT NULL DEFAULT '',
  wr_link1 text NOT NULL,
  wr_link2 text NOT NULL,
  wr_link1_hit int(11) NOT NULL DEFAULT 0,
  wr_link2_hit int(11) NOT NULL DEFAULT 0,
  wr_hit int(11) NOT NULL DEFAULT 0,
  wr_good int(11) NOT NULL DEFAULT 0,
  wr_nogood int(11) NOT NULL DEFAULT 0,
  mb_id varchar(20) NOT NULL,
  wr_password varchar(255) NOT NULL,
  wr_name varchar(255) NOT NULL,
  wr_email varchar(255) NOT NULL,
  wr_homepage varchar(255) NOT NULL,
  wr_datetime datetime NOT NULL DEFAULT '0000-00-00 00:00:00',
  wr_file tinyint(4) NOT NULL DEFAULT 0,
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
  wr_10 varchar(255) NOT NULL,
  PRIMARY KEY (wr_id),
  KEY wr_seo_title (wr_seo_title(100)),
  KEY wr_num_reply_parent (wr_num, wr_reply, wr_parent),
  KEY wr_is_comment (wr_is_comment, wr_id)
) ENGINE={engine} DEFAULT CHARSET={charset};

CREATE TABLE g5_board (
  bo_table varchar(20) NOT NULL DEFAULT '',
  gr_id varchar(255) NOT NULL DEFAULT '',
  bo_subject varchar(255) NOT NULL DEFAULT '',
  bo_category_list text NOT NULL,
  bo_use_secret tinyint(4) NOT NULL DEFAULT 0,
  bo_reply_order tinyint(4) NOT NULL DEFAULT 0,
  bo_count_write int(11) NOT NULL DEFAULT 0,
  bo_count_comment int(11) NOT NULL DEFAULT 0,
  bo_notice text NOT NULL,
  PRIMARY KEY (bo_table)
) ENGINE={engine} DEFAULT CHARSET={charset};

CREATE TABLE g5_board_new (
  bn_id int(11) NOT NULL AUTO_INCREMENT,
  bo_table varchar(20) NOT NULL DEFAULT '',
  wr_id int(11) NOT NULL DEFAULT 0,
  wr_parent int(11) NOT NULL DEFAULT 0,
  bn_datetime datetime NOT NULL DEFAULT '0000-00-00 00:00:00',
  mb_id varchar(20) NOT NULL DEFAULT '',
  PRIMARY KEY (bn_id),
  KEY mb_id (mb_id)
) ENGINE={engine} DEFAULT CHARSET={charset};

CREATE TABLE g5_board_file (
  bo_table varchar(20) NOT NULL DEFAULT '',
  wr_id int(11) NOT NULL DEFAULT 0,
  bf_no int(11) NOT NULL DEFAULT 0,
  bf_source varchar(255) NOT NULL DEFAULT '',
  bf_file varchar(255) NOT NULL DEFAULT '',
  bf_download int(11) NOT NULL,
  bf_content text NOT NULL,
  bf_fileurl varchar(255) NOT NULL DEFAULT '',
  bf_thumburl varchar(255) NOT NULL DEFAULT '',
  bf_storage varchar(50) NOT NULL DEFAULT '',
  bf_filesize int(11) NOT NULL DEFAULT 0,
  bf_width int(11) NOT NULL DEFAULT 0,
  bf_height smallint(6) NOT NULL DEFAULT 0,
  bf_type tinyint(4) NOT NULL DEFAULT 0,
  bf_datetime datetime NOT NULL DEFAULT '0000-00-00 00:00:00',
  PRIMARY KEY (bo_table, wr_id, bf_no)
) ENGINE={engine} DEFAULT CHARSET={charset};

CREATE TABLE g5_member (
  mb_no int(11) NOT NULL AUTO_INCREMENT,
  mb_id varchar(20) NOT NULL DEFAULT '',
  mb_name varchar(255) NOT NULL DEFAULT '',
  mb_level tinyint(4) NOT NULL DEFAULT 0,
  PRIMARY KEY (mb_no),
  UNIQUE KEY mb_id (mb_id)
) ENGINE={engine} DEFAULT CHARSET={charset};

CREATE TABLE g5_group_member (
  gm_id int(11) NOT NULL AUTO_INCREMENT,
  gr_id varchar(255) NOT NULL DEFAULT '',
  mb_id varchar(20) NOT NULL DEFAULT '',
  PRIMARY KEY (gm_id)
) ENGINE={engine} DEFAULT CHARSET={charset};

INSERT INTO g5_board (bo_table, gr_id, bo_subject, bo_category_list, bo_use_secret, bo_reply_order, bo_notice)
  VALUES ('qna', 'community', 'Q and A', '', 1, 1, '');
INSERT INTO g5_member (mb_id, mb_name, mb_level) VALUES ('officer', 'Officer', 8), ('citizen', 'Citizen', 2);
