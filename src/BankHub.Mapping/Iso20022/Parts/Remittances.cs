using BankHub.Core.Payments;
using BankHub.Formats.Iso20022.Values;
using BankHub.Mapping.Iso20022.Texts;
using Iso = BankHub.Formats.Iso20022.Components;

namespace BankHub.Mapping.Iso20022.Parts;

/// <summary>What a payment is for.</summary>
internal static class Remittances
{
    // A structured communication of the creditor; with an ISO 11649 reference its issuer is ISO (EPC142-08).
    private const string Reference = "SCOR";
    private const string Iso11649 = "ISO";

    private static readonly StructuredRemittance Nothing = new();

    public static Iso.Remittance.RemittanceInformation? Write(RemittanceInformation? information, string path, Outgoing to) =>
        information is null ? null : new()
        {
            Unstructured = [.. information.Unstructured.Select((text, i) => to.Words($"{path}.unstructured[{i}]", text)!)],
            Structured = [.. information.Structured.Select(Write)],
        };

    public static RemittanceInformation? Read(Iso.Remittance.RemittanceInformation? information, string path, Incoming from) =>
        information is null ? null : new()
        {
            // What a structured part adds in words stands with the other words.
            Unstructured = from.Words(information.Structured.Count == 0
                ? information.Unstructured
                : [.. information.Unstructured, .. information.Structured.SelectMany(part => part.AdditionalInformation)]),
            Structured = information.Structured.Count == 0 ? [] :
            [
                .. information.Structured.SelectMany((part, i) => Read(part, $"{path}.structured[{i}]", from))
                    .Where(part => part != Nothing),
            ],
        };

    private static Iso.Remittance.StructuredRemittance Write(StructuredRemittance part) => new()
    {
        ReferredDocuments = part.ReferredDocument is { } document
            ? [new() { Type = Type(document.Type, null), Number = document.Number, RelatedDate = document.RelatedDate }]
            : [],
        ReferredDocumentAmount = part.ReferredDocument?.Amount is { } amount
            ? new() { DuePayableAmount = new Amount(amount.Value, amount.Currency.Value) }
            : null,
        CreditorReference = part.CreditorReference is { } standard ? new() { Type = Type(Reference, Iso11649), Reference = standard.Value }
            : part.ProprietaryReference is { } own ? new() { Reference = own }
            : null,
    };

    /// <summary>One part for each document; the amount is that of a single one.</summary>
    private static IEnumerable<StructuredRemittance> Read(Iso.Remittance.StructuredRemittance part, string path, Incoming from)
    {
        var text = from.Words(part.CreditorReference?.Reference);
        var isStandard = CreditorReference.TryParse(text, out var standard, out _)
            && part.CreditorReference?.Type?.CodeOrProprietary?.Code == Reference;
        var first = new StructuredRemittance
        {
            CreditorReference = isStandard ? standard : null,
            ProprietaryReference = isStandard ? null : text,
        };
        var amounts = part.ReferredDocumentAmount;
        var amount = from.Money($"{path}.referredDocument.amount", amounts?.DuePayableAmount ?? amounts?.RemittedAmount);
        var documents = part.ReferredDocuments.Where(document => document.Number is not null).Select(document => new ReferredDocument
        {
            Number = document.Number!,
            Type = document.Type?.CodeOrProprietary?.Code,
            RelatedDate = document.RelatedDate,
            Amount = part.ReferredDocuments.Count == 1 ? amount : null,
        }).ToArray();
        return documents.Length == 0
            ? [first]
            : documents.Select((document, i) => (i == 0 ? first : new()) with { ReferredDocument = document });
    }

    private static Iso.Remittance.DocumentType? Type(string? code, string? issuer) =>
        code is null ? null : new() { CodeOrProprietary = new() { Code = code }, Issuer = issuer };
}
