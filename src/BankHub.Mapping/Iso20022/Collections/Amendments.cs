using BankHub.Core.Payments;
using BankHub.Mapping.Iso20022.Parts;
using BankHub.Mapping.Iso20022.Texts;
using Iso = BankHub.Formats.Iso20022.Components;

namespace BankHub.Mapping.Iso20022.Collections;

/// <summary>What a mandate said before it was changed (AmdmntInfDtls).</summary>
internal static class Amendments
{
    /// <summary>
    /// Same mandate, new debtor agent: since 2016 in the place of the account's number, before in that of the agent's (EPC130-08).
    /// </summary>
    private const string NewAccount = "SMNDA";

    private const string Path = "$.mandate.amendment";

    public static Iso.Mandates.MandateAmendment? Write(MandateAmendment? before, Scheme scheme, Outgoing to) =>
        before is null ? null : new()
        {
            OriginalMandateIdentification = before.OriginalMandateIdentification,
            OriginalCreditorScheme = Creditor(before, scheme, to),
            OriginalDebtorAccount = before.OriginalDebtorAccount is { } account
                ? Accounts.Write(account, $"{Path}.originalDebtorAccount", to) : null,
            OriginalDebtorAgent = Agents.Write(before.OriginalDebtorAgent, $"{Path}.originalDebtorAgent", to),
        };

    /// <summary>The amendment; a mark without what was changed, or the other way round, is a finding.</summary>
    public static MandateAmendment? Read(Iso.Mandates.DirectDebitMandate mandate, Incoming from)
    {
        if ((mandate.AmendmentIndicator ?? false) != (mandate.Amendment is not null))
        {
            from.Report(Path, "contradiction", "An amended mandate has its mark and says what it said before.");
        }

        if (mandate.Amendment is not { } said)
        {
            return null;
        }

        var isNew = said.OriginalDebtorAgent?.FinancialInstitution?.Other?.Identification == NewAccount;
        var before = new MandateAmendment
        {
            OriginalMandateIdentification = said.OriginalMandateIdentification,
            OriginalCreditorName = from.Words(said.OriginalCreditorScheme?.Name),
            OriginalCreditorSchemeIdentification = CreditorSchemes.Read(said.OriginalCreditorScheme),
            OriginalDebtorAccount = isNew && said.OriginalDebtorAccount is null ? new() { Other = new() { Identification = NewAccount } }
                : Accounts.Read(said.OriginalDebtorAccount, $"{Path}.originalDebtorAccount", from),
            OriginalDebtorAgent = isNew ? null : Agents.Read(said.OriginalDebtorAgent, $"{Path}.originalDebtorAgent", from),
        };
        if (before == new MandateAmendment())
        {
            from.Report(Path, "left-out", "A payment has no place for what of the mandate was changed.");
        }

        return before;
    }

    private static Iso.Parties.PartyIdentification? Creditor(MandateAmendment before, Scheme scheme, Outgoing to)
    {
        var written = CreditorSchemes.Write(before.OriginalCreditorSchemeIdentification, scheme);
        if (before.OriginalCreditorName is { } name)
        {
            (written ??= new()).Name = to.Words($"{Path}.originalCreditorName", name);
        }

        return written;
    }
}
