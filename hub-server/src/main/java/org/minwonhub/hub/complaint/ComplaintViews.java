package org.minwonhub.hub.complaint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.site.Urn;
import org.minwonhub.xsd.complaint.ComplaintSummary;
import org.minwonhub.xsd.complaint.ComplaintView;
import org.minwonhub.xsd.complaint.FindComplaints;
import org.minwonhub.xsd.complaint.FindComplaintsResponse;
import org.minwonhub.xsd.complaint.Handling;
import org.minwonhub.xsd.complaint.Kind;
import org.minwonhub.xsd.complaint.LegView;
import org.minwonhub.xsd.complaint.Origin;
import org.minwonhub.xsd.complaint.StepView;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Complaints as their holders may see them: numbers, codes, times and steps. Content
 * stands in the messages, which every holder has.
 */
@Component
public class ComplaintViews {

	private static final int DEFAULT_PAGE = 20;

	private static final String COLUMNS = """
			select c.id, c.application_number, c.filed_by, c.received_at, c.handling, c.kind, c.category, c.region,
			  c.revision, c.state from complaint c
			where exists (select 1 from complaint_holder h where h.complaint_id = c.id and h.participant = :holder)
			""";

	private final JdbcClient jdbc;

	ComplaintViews(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** One complaint by either name, if the holder holds it. */
	public Optional<ComplaintView> one(String holder, @Nullable String complaintId,
			@Nullable String applicationNumber) {
		String condition = (complaintId != null) ? "and c.id = :name" : "and c.application_number = :name";
		Object name = (complaintId != null) ? Urn.parse(complaintId) : String.valueOf(applicationNumber);
		return this.jdbc.sql(COLUMNS + condition)
			.param("holder", holder)
			.param("name", name)
			.query((rs, row) -> fill(new ComplaintView(), rs))
			.optional()
			.map(this::withLegs);
	}

	/** The complaint that a participant filed from an entry of its own. */
	public Optional<ComplaintView> filedFrom(String filer, Origin origin) {
		return this.jdbc.sql(COLUMNS + """
				and c.filed_by = :holder and c.origin_system = :system and c.origin_id = :id
				and c.generation = :generation""")
			.param("holder", filer)
			.param("system", origin.getSystem())
			.param("id", origin.getOriginId())
			.param("generation", origin.getGeneration())
			.query((rs, row) -> fill(new ComplaintView(), rs))
			.optional()
			.map(this::withLegs);
	}

	/** A page of the holder's complaints, newest first. */
	public FindComplaintsResponse find(String holder, FindComplaints request) {
		int page = (request.getMax() != null) ? request.getMax() : DEFAULT_PAGE;
		StringBuilder sql = new StringBuilder(COLUMNS);
		Cursor cursor = (request.getCursor() != null) ? Cursor.parse(request.getCursor()) : null;
		sql.append((request.getState() != null) ? "and c.state = :state " : "");
		sql.append((request.getCategory() != null) ? "and c.category = :category " : "");
		sql.append((request.getReceivedFrom() != null) ? "and c.received_at >= :from " : "");
		sql.append((request.getReceivedBefore() != null) ? "and c.received_at < :before " : "");
		sql.append((cursor != null) ? "and (c.received_at < :at or (c.received_at = :at and c.id < :id)) " : "");
		sql.append("order by c.received_at desc, c.id desc limit :max");
		List<ComplaintSummary> found = this.jdbc.sql(sql.toString())
			.param("holder", holder)
			.param("state", request.getState())
			.param("category", request.getCategory())
			.param("from", request.getReceivedFrom())
			.param("before", request.getReceivedBefore())
			.param("at", (cursor != null) ? cursor.at() : null)
			.param("id", (cursor != null) ? cursor.id() : null)
			.param("max", page + 1)
			.query((rs, row) -> fill(new ComplaintSummary(), rs))
			.list();
		FindComplaintsResponse response = new FindComplaintsResponse();
		response.getComplaint().addAll(found.subList(0, Math.min(page, found.size())));
		if (found.size() > page) {
			response.setNextCursor(Cursor.after(found.get(page - 1)).toString());
		}
		return response;
	}

	private static <T extends ComplaintSummary> T fill(T view, ResultSet rs) throws SQLException {
		view.setComplaintId(Urn.of(rs.getObject("id", UUID.class)));
		view.setApplicationNumber(rs.getString("application_number"));
		view.setFiledBy(rs.getString("filed_by"));
		view.setReceivedAt(utc(rs, "received_at"));
		view.setHandling(Handling.fromValue(rs.getString("handling")));
		view.setKind(Kind.fromValue(rs.getString("kind")));
		view.setCategory(rs.getString("category"));
		view.setRegion(rs.getString("region"));
		view.setRevision(rs.getInt("revision"));
		view.setState(rs.getString("state"));
		return view;
	}

	private ComplaintView withLegs(ComplaintView view) {
		view.getLeg()
			.addAll(this.jdbc.sql("""
					select id, agency, state, receipt_number, due_date from leg
					where complaint_id = :complaint order by ordinal""")
				.param("complaint", Urn.parse(view.getComplaintId()))
				.query(this::leg)
				.list());
		return view;
	}

	private LegView leg(ResultSet rs, int row) throws SQLException {
		UUID id = rs.getObject("id", UUID.class);
		LegView leg = new LegView();
		leg.setLegId(Urn.of(id));
		leg.setAgency(rs.getString("agency"));
		leg.setState(rs.getString("state"));
		leg.setReceiptNumber(rs.getString("receipt_number"));
		leg.setDueDate(rs.getObject("due_date", LocalDate.class));
		leg.getStep().addAll(this.jdbc.sql("""
				select s.at, s.state, s.cause, m.message_id from step s left join message m on m.id = s.message
				where s.leg_id = :leg order by s.id""").param("leg", id).query(ComplaintViews::step).list());
		return leg;
	}

	private static StepView step(ResultSet rs, int row) throws SQLException {
		StepView step = new StepView();
		step.setAt(utc(rs, "at"));
		step.setState(rs.getString("state"));
		step.setCause(rs.getString("cause"));
		UUID message = rs.getObject("message_id", UUID.class);
		step.setMessageId((message != null) ? Urn.of(message) : null);
		return step;
	}

	private static OffsetDateTime utc(ResultSet rs, String column) throws SQLException {
		return rs.getObject(column, OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC);
	}

}
