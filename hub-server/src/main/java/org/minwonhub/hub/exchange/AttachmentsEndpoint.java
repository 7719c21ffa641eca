package org.minwonhub.hub.exchange;

import jakarta.jws.WebService;
import org.minwonhub.hub.attachment.PartDownload;
import org.minwonhub.hub.attachment.PartUpload;
import org.minwonhub.wsdl.Attachments;
import org.minwonhub.xsd.attachment.GetAttachment;
import org.minwonhub.xsd.attachment.GetAttachmentResponse;
import org.minwonhub.xsd.attachment.PutAttachment;
import org.minwonhub.xsd.attachment.PutAttachmentResponse;

import org.springframework.stereotype.Component;

/**
 * The Attachments service.
 */
@Component
@WebService(endpointInterface = "org.minwonhub.wsdl.Attachments", targetNamespace = "urn:minwonhub:wsdl:attachments:v1",
		serviceName = "AttachmentsService", portName = "Attachments",
		wsdlLocation = "classpath:wsdl/attachments-v1.wsdl")
class AttachmentsEndpoint implements Attachments {

	private final Calls calls;

	private final PartUpload upload;

	private final PartDownload download;

	AttachmentsEndpoint(Calls calls, PartUpload upload, PartDownload download) {
		this.calls = calls;
		this.upload = upload;
		this.download = download;
	}

	@Override
	public PutAttachmentResponse putAttachment(PutAttachment request) {
		return this.upload.put(this.calls.caller(request).participant(), request);
	}

	@Override
	public GetAttachmentResponse getAttachment(GetAttachment request) {
		return this.download.get(this.calls.caller(request).participant(), request);
	}

}
