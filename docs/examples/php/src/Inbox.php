<?php

declare(strict_types=1);

namespace MinwonHub;

/** What becomes of one delivery: both signatures checked, kept, shown. */
final class Inbox
{
    public function __construct(private readonly Partner $partner)
    {
    }

    /** The hub's signature over the delivery was checked when it arrived; here follow the originators' own. */
    public function take(object $delivery, array $evidence): void
    {
        $assignment = $delivery->assignment;
        if ($assignment->recipient !== $this->partner->uri()) {
            throw new NotVerified('The delivery is for somebody else');
        }
        $messages = [];
        foreach ($delivery->envelope as $envelope) {
            $message = $this->partner->trust->requireOriginator($envelope, $evidence);
            $about = Xml::text($message->content, 'complaintId');
            if ($about !== '' && $about !== $assignment->complaintId) {
                throw new NotVerified('The message is about another complaint');
            }
            $messages[] = $message;
        }
        foreach ($messages as $message) {
            $this->requireErasable($message->content);
            // Kept before it is acknowledged: exactly the bytes that the agency signed.
            $uuid = State::uuid(Xml::text($message->content, 'messageHeader', 'messageId'));
            $this->partner->state->write("answers/$uuid.xml", $message->bytes);
            $this->show($assignment, $message->content);
            foreach (Xml::children($message->content, $message->content->namespaceURI, 'attachment') as $attachment) {
                $this->keepFile($assignment->complaintId, $attachment);
            }
        }
    }

    /** To acknowledge a RedactComplaint is to confirm that the data is gone. This example cannot do that by itself. */
    private function requireErasable(\DOMElement $content): void
    {
        if ($content->localName === 'RedactComplaint') {
            throw new CannotDo('ERASE_BY_HAND');
        }
    }

    /** A file is the agency's if its SHA-256 is the one that the agency signed. */
    private function keepFile(string $complaintId, \DOMElement $attachment): void
    {
        $sha256 = Xml::text($attachment, 'sha256');
        $bytes = base64_decode(Xml::text($attachment, 'content'));
        while (strlen($bytes) < (int) Xml::text($attachment, 'size')) {
            $more = $this->partner->service('attachments')->GetAttachment([
                'messageHeader' => $this->partner->requestHeader(),
                'complaintId' => $complaintId,
                'name' => $sha256,
                'offset' => strlen($bytes),
            ]);
            $bytes .= $more->chunk !== '' ? $more->chunk : throw new NotVerified('An attachment that ends early');
        }
        if (hash('sha256', $bytes) !== $sha256) {
            throw new NotVerified('An attachment that is not the signed one');
        }
        // Never under the name that the message gives: that is text to show, and may be a path.
        $this->partner->state->write("answers/$sha256", $bytes);
        show(['file' => Xml::text($attachment, 'fileName'), 'sha256' => $sha256]);
    }

    private function show(object $assignment, \DOMElement $content): void
    {
        show([
            'applicationNumber' => $assignment->applicationNumber,
            'operation' => $content->localName,
            'from' => Xml::text($content, 'messageHeader', 'from'),
        ]);
        if ($content->localName === 'PublishAnswer') {
            show([
                'type' => Xml::text($content, 'type'),
                'officer' => implode(' ', array_map(fn ($name) => Xml::text($content, 'officer', $name), ['unit', 'name', 'contact'])),
                'answer' => Xml::text($content, 'text'),
            ]);
        }
    }
}
