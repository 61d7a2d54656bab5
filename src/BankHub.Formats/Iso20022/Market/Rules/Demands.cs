using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Market.Transactions;

namespace BankHub.Formats.Iso20022.Market.Rules;

/// <summary>What several markets ask for alike; each names it as a rule of its own, with its own source.</summary>
internal static class Demands
{
    private const int HybridLines = 2;

    /// <summary>A UETR, as a UUID of version 4 in small letters.</summary>
    public static Place? Uetr(Transaction payment) =>
        payment.Names.Then("UETR", names => names?.Uetr).Unless(uetr => uetr is not null && TextType.Uetr.Allows(uetr));

    /// <summary>The agents that send and receive the message, each with a BIC.</summary>
    public static Place? BicsOfBothEnds(Transaction payment) => Bic(payment.InstructingAgent) ?? Bic(payment.InstructedAgent);

    public static Place? SettlementDate(Transaction payment) => payment.SettlementDate.Unless(date => date is not null);

    public static Place? SettlementMethod(Transaction payment, params string[] methods) =>
        payment.Settlement.Then("SttlmMtd", settlement => settlement?.Method)
            .Unless(method => method is not null && methods.Contains(method));

    /// <summary>One text or one structured remittance.</summary>
    public static Place? OneRemittance(Transaction payment) =>
        payment.Remittance.Unless(told => told is null || told.Unstructured.Count + told.Structured.Count <= 1);

    /// <summary>One transaction in a message.</summary>
    public static string? OneTransaction(WholeMessage message) => message.Items == 1 ? null : message.Path("GrpHdr/NbOfTxs");

    /// <summary>Lines of an address stand, at most two, beside town and country.</summary>
    public static string? Hybrid(PostalAddress address) => address.AddressLine.Count == 0 ? null : TownAndCountry(address);

    /// <summary>An address has town and country, and at most two lines.</summary>
    public static string? TownAndCountry(PostalAddress address) =>
        address.TownName is null ? "TwnNm"
        : address.Country is null ? "Ctry"
        : address.AddressLine.Count > HybridLines ? $"AdrLine[{HybridLines + 1}]"
        : null;

    /// <summary>No slash at the beginning or the end, no two of them in a row.</summary>
    public static bool SlashesFit(string text) =>
        !text.StartsWith('/') && !text.EndsWith('/') && !text.Contains("//", StringComparison.Ordinal);

    /// <summary>Whether an element holds a reference of this message or of an earlier one.</summary>
    public static bool IsReference(ReadOnlySpan<byte> element)
    {
        if (element.StartsWith("Orgnl"u8))
            element = element[5..];
        return element.SequenceEqual("MsgId"u8) || element.SequenceEqual("BizMsgIdr"u8) || element.SequenceEqual("PmtInfId"u8)
            || element.SequenceEqual("InstrId"u8) || element.SequenceEqual("EndToEndId"u8) || element.SequenceEqual("TxId"u8)
            || element.SequenceEqual("ClrSysRef"u8);
    }

    private static Place? Bic(Element<Agent?> agent) =>
        agent.Then("FinInstnId/BICFI", one => one?.FinancialInstitution?.Bic).Unless(bic => bic is not null);
}
