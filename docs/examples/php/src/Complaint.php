<?php

declare(strict_types=1);

namespace MinwonHub;

/** A complaint of the partner's own system, turned into what SubmitComplaint wants. */
final class Complaint
{
    private const PETITIONER = ['type', 'name', 'email', 'phone', 'address', 'businessNumber', 'contactPerson', 'filedBy'];

    /** @param array<string, mixed> $fields */
    private function __construct(private readonly array $fields, private readonly string $folder)
    {
    }

    public static function read(string $file): self
    {
        $content = file_get_contents($file) ?: throw new \RuntimeException("Cannot read $file");
        return new self(json_decode($content, true, flags: JSON_THROW_ON_ERROR), dirname($file));
    }

    /**
     * Puts the petitioner's data to the hub as a part of its own. The message names it only by a salted hash, so that
     * it can be given to those who handle the complaint only, and be erased later.
     */
    public function sealPetitioner(Partner $partner): array
    {
        $document = new \DOMDocument('1.0', 'UTF-8');
        $root = $document->appendChild($document->createElementNS('urn:minwonhub:xsd:complaint:v1', 'Petitioner'));
        foreach (array_intersect(self::PETITIONER, array_keys($this->fields['petitioner'])) as $name) {
            $root->appendChild($document->createElementNS($root->namespaceURI, $name))->textContent = $this->fields['petitioner'][$name];
        }
        $bytes = $document->saveXML();
        $salt = random_bytes(32);
        $part = ['partClass' => 'PETITIONER', 'commitment' => hash_hmac('sha256', $bytes, $salt), 'size' => strlen($bytes)];
        $partner->service('attachments')->PutAttachment([
            'messageHeader' => $partner->requestHeader(),
            'partClass' => 'PETITIONER',
            'name' => $part['commitment'],
            'salt' => bin2hex($salt),
            'size' => strlen($bytes),
            'offset' => 0,
            'chunk' => $bytes,
        ]);
        return $part;
    }

    /** The content of SubmitComplaint, but for its header. */
    public function content(array $petitionerPart): array
    {
        $fields = array_intersect_key($this->fields, array_flip(['handling', 'addressedTo', 'kind', 'category', 'region', 'subject', 'text']));
        return $fields + [
            'origin' => ['system' => 'example:desk', 'originId' => $this->fields['originId'], 'generation' => 1],
            'language' => 'ko',
            'visibility' => 'PRIVATE',
            'sourceChannel' => 'PARTNER',
            'filedAt' => date(DATE_RFC3339),
            'petitionerPart' => $petitionerPart,
            'attachment' => array_map($this->attachment(...), $this->fields['files'] ?? []),
        ];
    }

    /** Small files travel inside the message, 1 MB in all; larger ones are put first, as the petitioner part is. */
    private function attachment(string $name): array
    {
        $bytes = file_get_contents("{$this->folder}/$name") ?: throw new \RuntimeException("Cannot read $name");
        return [
            'fileName' => basename($name),
            'mediaType' => 'text/plain',
            'size' => strlen($bytes),
            'sha256' => hash('sha256', $bytes),
            'content' => $bytes,
        ];
    }
}
