using BankHub.Core.Payments;
using BankHub.Core.Statements;
using BankHub.Formats.Iso20022.Components.Entries;
using BankHub.Mapping.Iso20022.Parts;
using BankHub.Mapping.Iso20022.Texts;
using Iso = BankHub.Formats.Iso20022.Components;
using TransactionReferences = BankHub.Core.Statements.TransactionReferences;

namespace BankHub.Mapping.Iso20022.Statements;

/// <summary>The transactions behind an entry.</summary>
internal static class Transactions
{
    public static TransactionDetails Read(EntryTransaction transaction, Entry entry, Sum booked, ReturnCodes returns, Incoming from)
    {
        var (parties, agents) = (transaction.RelatedParties, transaction.RelatedAgents);
        var details = Amounts.Read(transaction.AmountDetails, "AmtDtls", from);
        return new()
        {
            References = Names(transaction.References),

            // Until 2012 a transaction has no amount of its own, only that between the banks (camt.053.001.02).
            Amount = Amounts.Read(transaction.Amount, "Amt", from)
                ?? (details?.Transaction?.Currency == booked.Currency ? details.Transaction : null),
            Side = Amounts.Side(transaction.CreditDebit),
            AmountDetails = details,
            BankTransactionCode = Amounts.Read(transaction.BankTransactionCode),
            Charges = Amounts.Read(transaction.Charges, "Chrgs", from),
            UltimateDebtor = Party(parties?.UltimateDebtor, from),
            Debtor = Party(parties?.Debtor, from),
            DebtorAccount = Account(parties?.DebtorAccount, from),
            DebtorAgent = Agents.Read(agents?.DebtorAgent, "DbtrAgt", from),
            CreditorAgent = Agents.Read(agents?.CreditorAgent, "CdtrAgt", from),
            Creditor = Party(parties?.Creditor, from),
            CreditorAccount = Account(parties?.CreditorAccount, from),
            UltimateCreditor = Party(parties?.UltimateCreditor, from),
            Purpose = transaction.Purpose?.Code,
            RemittanceInformation = Remittances.Read(transaction.Remittance, "RmtInf", from),
            ReturnReason = Return(transaction, entry, returns),
            AdditionalInformation = transaction.AdditionalTransactionInformation,
        };
    }

    private static TransactionReferences Names(Iso.Entries.TransactionReferences? said) => said is not { } names ? new() : new()
    {
        MessageIdentification = Placeholder.Named(names.MessageIdentification),
        PaymentInformationIdentification = Placeholder.Named(names.PaymentInformationIdentification),
        InstructionIdentification = Placeholder.Named(names.InstructionIdentification),
        EndToEndIdentification = Placeholder.Named(names.EndToEndIdentification),
        Uetr = names.Uetr,
        TransactionIdentification = Placeholder.Named(names.TransactionIdentification),
        AccountServicerReference = Placeholder.Named(names.AccountServicerReference),
        MandateIdentification = Placeholder.Named(names.MandateIdentification),
        ClearingSystemReference = Placeholder.Named(names.ClearingSystemReference),
        ChequeNumber = Placeholder.Named(names.ChequeNumber),
    };

    /// <summary>Why the money came back: the bank's reason, or else its code for a booking that is a return.</summary>
    private static ReasonCode? Return(EntryTransaction transaction, Entry entry, ReturnCodes returns)
    {
        if (transaction.ReturnInformation is { } back)
        {
            var text = back.AdditionalInformation.Count > 0 ? string.Join(' ', back.AdditionalInformation) : null;
            return back.Reason?.Code is { } code ? new(ReasonCode.Iso20022, code, text)
                : new(ReasonCode.Proprietary, back.Reason?.Proprietary ?? "unstated", text);
        }

        return returns.Of((transaction.BankTransactionCode ?? entry.BankTransactionCode)?.Domain);
    }

    private static Party? Party(Iso.Parties.PartyOrAgent? either, Incoming from)
    {
        if (either?.Agent?.FinancialInstitution is { } bank)
        {
            return (from.Words(bank.Name) ?? bank.Bic) is not { } name ? null : new()
            {
                Name = name,
                PostalAddress = Addresses.Read(bank.PostalAddress, "PstlAdr", from),
                Identification = from.Value<Bic>("BICFI", bank.Bic) is { } bic ? new() { Type = PartyType.Organisation, Bic = bic } : null,
            };
        }

        return Parties.Read(either?.Party, "Pty", from) is { Name.Length: > 0 } party ? party : null;
    }

    private static Account? Account(Iso.Accounts.CashAccount? account, Incoming from) =>
        Accounts.Read(account, "Acct", from) is { Number.Length: > 0 } known ? known : null;

    public static EntryTransaction Write(TransactionDetails details, string path, Outgoing to) => new()
    {
        References = Write(details.References),
        Amount = Amounts.Write(details.Amount),
        CreditDebit = Amounts.Write(details.Side),
        AmountDetails = Amounts.Write(details.AmountDetails),
        BankTransactionCode = Amounts.Write(details.BankTransactionCode),
        Charges = Amounts.Write(details.Charges, $"{path}.charges", to),
        RelatedParties = new()
        {
            UltimateDebtor = Write(details.UltimateDebtor, $"{path}.ultimateDebtor", to),
            Debtor = Write(details.Debtor, $"{path}.debtor", to),
            DebtorAccount = Write(details.DebtorAccount, $"{path}.debtorAccount", to),
            Creditor = Write(details.Creditor, $"{path}.creditor", to),
            CreditorAccount = Write(details.CreditorAccount, $"{path}.creditorAccount", to),
            UltimateCreditor = Write(details.UltimateCreditor, $"{path}.ultimateCreditor", to),
        },
        RelatedAgents = new()
        {
            DebtorAgent = Agents.Write(details.DebtorAgent, $"{path}.debtorAgent", to),
            CreditorAgent = Agents.Write(details.CreditorAgent, $"{path}.creditorAgent", to),
        },
        Purpose = PaymentTypes.Coded(details.Purpose),
        Remittance = Remittances.Write(details.RemittanceInformation, $"{path}.remittanceInformation", to),
        ReturnInformation = Write(details.ReturnReason),
        AdditionalTransactionInformation = details.AdditionalInformation,
    };

    private static Iso.Entries.TransactionReferences Write(TransactionReferences names) => new()
    {
        MessageIdentification = Placeholder.Named(names.MessageIdentification),
        PaymentInformationIdentification = Placeholder.Named(names.PaymentInformationIdentification),
        InstructionIdentification = Placeholder.Named(names.InstructionIdentification),
        EndToEndIdentification = Placeholder.Named(names.EndToEndIdentification),
        Uetr = names.Uetr,
        TransactionIdentification = Placeholder.Named(names.TransactionIdentification),
        AccountServicerReference = Placeholder.Named(names.AccountServicerReference),
        MandateIdentification = Placeholder.Named(names.MandateIdentification),
        ClearingSystemReference = Placeholder.Named(names.ClearingSystemReference),
        ChequeNumber = Placeholder.Named(names.ChequeNumber),
    };

    /// <summary>The reason; one of another code set than ISO's or the bank's own has no place.</summary>
    private static ReturnInformation? Write(ReasonCode? reason) => reason?.CodeSet switch
    {
        ReasonCode.Iso20022 => new() { Reason = new() { Code = reason.Code }, AdditionalInformation = Lines.Of(reason.Text) },
        ReasonCode.Proprietary => new() { Reason = new() { Proprietary = reason.Code }, AdditionalInformation = Lines.Of(reason.Text) },
        _ => null,
    };

    private static Iso.Parties.PartyOrAgent? Write(Party? party, string path, Outgoing to) =>
        party is null ? null : new() { Party = Parties.Write(party, path, to) };

    private static Iso.Accounts.CashAccount? Write(Account? account, string path, Outgoing to) =>
        account is null ? null : Accounts.Write(account, path, to);
}
