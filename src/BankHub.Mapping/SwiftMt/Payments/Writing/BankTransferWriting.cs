using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Formats.SwiftMt.Writing;
using BankHub.Mapping.Iso20022.Clearing;
using BankHub.Mapping.Iso20022.Parts;
using BankHub.Mapping.Iso20022.Texts;
using BankHub.Mapping.SwiftMt.Parts;
using BankHub.Mapping.SwiftMt.Payments.Fields;

namespace BankHub.Mapping.SwiftMt.Payments.Writing;

/// <summary>A transfer of institutions as MT 200, 202 or 205, or as a cover of one (CBPR+ translation rules, pacs.009 to MT 202).</summary>
internal static class BankTransferWriting
{
    private const int Reference = 16;

    /// <summary>The institution whose money it is: one for all transfers of MT 203.</summary>
    public static void AddOrderer(MtDraft draft, Payment payment, BankMapping mapping, MtOutgoing to) =>
        BankWriting.Add(draft, "52", AsBank(payment.Debtor, payment.DebtorAccount, "$.debtor", to), "$.debtor", mapping, to);

    /// <summary>One of the transfers of MT 201, which are the sender's own, or 203.</summary>
    public static void AddSequence(MtDraft draft, InterbankTransfer transfer, MtTerms terms, MtOutgoing to)
    {
        var (payment, data, mapping, isOwn) = (transfer.Payment, transfer.Data, terms.Mapping, terms.Type == "201");
        var remarks = new RemarkWriting(mapping, to);
        Previous(remarks, payment, data, to);
        remarks.Tell(payment, data, hasInstructions: false);
        Beneficiary(remarks, payment, to);
        draft.Add("20", to.Exact("$.instructionIdentification", payment.InstructionIdentification ?? "", Reference));
        if (!isOwn)
        {
            draft.Add("21", Related(payment.EndToEndIdentification, to));
        }

        draft.Add("32B", payment.Amount.Currency.Value, MtSums.Write(payment.Amount));
        Drafts.Banks(
            draft, payment with { CreditorAgent = Named(payment) ?? (isOwn ? payment.CreditorAgent : null) }, data, mapping, to,
            hasCodes: false);
        if (!isOwn)
        {
            BankWriting.Add(draft, "58", AsBank(payment.Creditor, payment.CreditorAccount, "$.creditor", to), "$.creditor", mapping, to);
        }

        remarks.AddLines(draft);
    }

    public static MtDraft Draft(InterbankTransfer transfer, MtTerms terms, MtOutgoing to)
    {
        var (payment, data, mapping) = (transfer.Payment, transfer.Data, terms.Mapping);
        var remarks = new RemarkWriting(mapping, to);
        Previous(remarks, payment, data, to);
        remarks.Tell(payment, data, hasInstructions: false);
        Beneficiary(remarks, payment, to);
        var draft = Drafts.Begin(payment, terms, remarks.ServiceType);
        draft.Add("20", to.Exact("$.instructionIdentification", payment.InstructionIdentification ?? "", Reference));
        if (terms.Type != "200")
        {
            draft.Add("21", Related(payment.EndToEndIdentification, to));
        }

        draft.Add(
            "32A", MtSums.Write(payment.RequestedExecutionDate, "$.requestedExecutionDate", to), payment.Amount.Currency.Value,
            MtSums.Write(payment.Amount));
        if (terms.Type != "200")
        {
            AddOrderer(draft, payment, mapping, to);
        }

        SettlementFields.Add(draft, terms.Settlement, mapping, to);
        Drafts.Banks(draft, payment with { CreditorAgent = Named(payment) ?? (terms.Type == "200" ? payment.CreditorAgent : null) },
            data, mapping, to, hasCodes: false);
        if (terms.Type != "200")
        {
            BankWriting.Add(draft, "58", AsBank(payment.Creditor, payment.CreditorAccount, "$.creditor", to), "$.creditor", mapping, to);
        }

        remarks.AddLines(draft);
        if (payment.Underlying is { } underlying && terms.IsCover)
        {
            UnderlyingWriting.Add(draft, underlying, mapping, to);
        }

        return draft;
    }

    /// <summary>The debtor's own bank has no field; it had the payment before the sender.</summary>
    private static void Previous(RemarkWriting remarks, Payment payment, InterbankData data, MtOutgoing to)
    {
        if (payment.DebtorAgent is { } agent)
        {
            to.Note("$.debtorAgent", "replaced", "The debtor's bank stands among those that had the payment before (/INS/).");
            to.Note("data.previousInstructingAgents", "replaced", "The debtor's bank stands among them.");
            remarks.Previous([agent], "$.debtorAgent");
        }

        remarks.Previous(data.PreviousInstructingAgents, "data.previousInstructingAgents");
    }

    private static void Beneficiary(RemarkWriting remarks, Payment payment, MtOutgoing to)
    {
        var words = string.Join(' ', (payment.RemittanceInformation?.Unstructured ?? [])
            .Select((text, i) => to.Words($"$.remittanceInformation.unstructured[{i}]", text)));
        if (CodedText.CodeOf(words) is { } code)
        {
            to.Note("$.remittanceInformation", "coded", "The text begins with a code of field 72, and is said under it.");
            remarks.Say(code, words[(code.Length + 2)..]);
        }
        else if (words.Length > 0)
        {
            remarks.Say("BNF", words);
        }
    }

    /// <summary>A longer name is cut with a mark, as the translation rules allow for this one.</summary>
    private static string Related(string name, MtOutgoing to) => name.Length <= Reference
        ? to.Exact("$.endToEndIdentification", name, Reference)
        : to.Fit("$.endToEndIdentification", [to.Exact("$.endToEndIdentification", name[..Reference], Reference), ""], 1, Reference)[0];

    /// <summary>The creditor's bank, unless he keeps the account himself.</summary>
    private static Agent? Named(Payment payment) =>
        payment.CreditorAccount.Iban is null && payment.CreditorAgent == Institutions.AsAgent(payment.Creditor)
            ? null
            : payment.CreditorAgent;

    private static MtBank AsBank(Party party, Account account, string path, MtOutgoing to)
    {
        var known = party.Identification;
        Lose(known?.Lei is not null, "identification.lei");
        Lose(known?.Other is not null, "identification.other");
        Lose(party.CountryOfResidence is not null, "countryOfResidence");
        if (known?.Type == PartyType.Private)
        {
            to.Problem($"{path}.identification", "private-identification", "A private person is no institution.");
        }

        var isPlaceholder = party.Name == Placeholder.NotProvided || party.Name == known?.Bic?.Value;
        return new(
            new()
            {
                Bic = known?.Bic,
                Name = isPlaceholder && known?.Bic is not null ? null : party.Name,
                PostalAddress = party.PostalAddress,
            },
            account == Accounts.Untold ? null : account);

        void Lose(bool isThere, string field)
        {
            if (isThere)
            {
                to.Lose($"{path}.{field}", "The field has no place for it.");
            }
        }
    }
}
