using BankHub.Core.Adapters;
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
    public static TransactionDetails Read(EntryTransaction transaction, Entry entry, Sum booked, BankMapping mapping, Incoming from)
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
            ReturnReason = Return(transaction, entry, mapping),
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
    private static ReasonCode? Return(EntryTransaction transaction, Entry entry, BankMapping mapping)
    {
        if (transaction.ReturnInformation is { } back)
        {
            var text = back.AdditionalInformation.Count > 0 ? string.Join(' ', back.AdditionalInformation) : null;
            return back.Reason?.Code is { } code ? new(ReasonCode.Iso20022, code, text)
                : new(ReasonCode.Proprietary, back.Reason?.Proprietary ?? "unstated", text);
        }

        var domain = (transaction.BankTransactionCode ?? entry.BankTransactionCode)?.Domain;
        var booking = $"{domain?.Code}/{domain?.Family?.Code}/{domain?.Family?.SubFamilyCode}";
        return mapping.Canonical("bankTransaction", booking) == "Return" ? new(ReasonCode.Proprietary, booking) : null;
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
}
