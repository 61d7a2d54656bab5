using BankHub.Core.Payments;
using BankHub.Mapping.Iso20022.Clearing;
using BankHub.Mapping.Iso20022.Parts;
using BankHub.Mapping.Iso20022.Texts;
using BankHub.Mapping.SwiftMt.Parts;
using BankHub.Mapping.SwiftMt.Payments.Fields;

namespace BankHub.Mapping.SwiftMt.Payments.Reading;

/// <summary>
/// MT 200 to 205 as transfers of institutions (CBPR+ translation rules, MT 202 to pacs.009): of others with a beneficiary (202, 203, 205),
/// of the sender to himself at another bank (200, 201).
/// </summary>
internal static class BankTransferReading
{
    /// <summary>The transfer that one sequence of fields tells.</summary>
    /// <param name="common">What the message says for all of its transfers.</param>
    /// <param name="own">What it says for this one; the same fields where there is one.</param>
    /// <param name="day">The value date.</param>
    /// <param name="amount">The amount.</param>
    /// <param name="reading">Where findings go.</param>
    public static InterbankTransfer? Read(SaidFields common, SaidFields own, DateOnly? day, Money? amount, MtReading reading)
    {
        var from = reading.From;
        var (reference, related) = (own.Take("20"), own.Take("21"));
        var remarks = RemarkReading.Read(own, reading);

        // What is said for all is said for each of them.
        var orderer = reading.Bank(common.Find("52A", "52D")?.Take(), "$.debtor");
        var between = reading.Bank(own.TakeAny(56), "$.intermediaryAgents[0]");
        var payeeBank = reading.Bank(own.TakeAny(57), "$.creditorAgent");
        var payeeField = own.TakeAny(58);
        var payee = payeeField is null && reading.Frame.Type is "200" or "201"
            ? new(reading.Frame.SenderAgent, null)
            : reading.Bank(payeeField, "$.creditor");
        var debtor = orderer?.Agent ?? reading.Frame.SenderAgent;
        if (amount is null || day is null || debtor is null || payee?.Agent is not { } creditor)
        {
            from.Report("$", "incomplete", "The message names no amount, no day, or not both institutions.");
            return null;
        }

        var data = InterbankTerms.WithGross(
            InterbankTerms.Of(remarks) with
            {
                InstructingAgent = reading.Frame.SenderAgent,
                InstructedAgent = reading.Frame.ReceiverAgent,
                CreditorAgentAccount = payeeBank?.Account,
                IntermediaryAgentAccount = between?.Account,
            },
            between, payeeBank, payee);
        var creditorAccount = payee.Account ?? Accounts.Untold;
        return new(
            InterbankTerms.Payment(reference?.Text, related?.Text, amount, day.Value, reading, data) with
            {
                Debtor = AsParty(debtor, "$.debtor", from),
                DebtorAccount = orderer?.Account ?? Accounts.Untold,
                IntermediaryAgents = between?.Agent is { } agent ? [agent] : [],
                CreditorAgent = InterbankTerms.Told(payeeBank, "$.creditorAgent", from)
                    ?? (creditorAccount.Iban is null ? Institutions.AsAgent(AsParty(creditor, "$.creditor", from)) : null),
                Creditor = AsParty(creditor, "$.creditor", from),
                CreditorAccount = creditorAccount,
                CategoryPurpose = remarks.CategoryPurpose,
                Purpose = remarks.Purpose,
                InstructionForCreditorAgent = remarks.ForCreditorAgent,
                RemittanceInformation = InterbankTerms.With(null, remarks.Remittance),
            },
            data);
    }

    /// <summary>An institution that is a party: without a name it goes by its BIC.</summary>
    private static Party AsParty(Agent agent, string path, Incoming from)
    {
        if (agent.ClearingSystemMemberIdentification is not null && agent.Bic is null)
        {
            from.Report(path, "clearing-code", "An institution that is paid goes by its BIC or its name.");
        }

        return new()
        {
            Name = agent.Name ?? agent.Bic?.Value ?? Placeholder.NotProvided,
            PostalAddress = agent.PostalAddress,
            Identification = agent.Bic is { } bic ? new() { Type = PartyType.Organisation, Bic = bic } : null,
        };
    }
}
