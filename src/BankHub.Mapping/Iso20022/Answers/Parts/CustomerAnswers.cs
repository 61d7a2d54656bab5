using BankHub.Core.Answers;
using BankHub.Formats.Iso20022.Components.Originals;
using BankHub.Mapping.Iso20022.Parts;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Iso20022.Answers.Parts;

/// <summary>What a report to a customer and a customer's reversal say alike: who tells whom, and of which payment informations.</summary>
internal static class CustomerAnswers
{
    public static T Write<T>(T said, AnswerHeader header, AnswerTerms terms, Outgoing to)
        where T : CustomerAnswerHeader
    {
        said.MessageIdentification = header.Identification;
        said.CreationDateTime = AnswerParts.Write(header.Created) ?? Moments.ToTheSecond(terms.Now);
        said.InitiatingParty = Parties.Write(header.InitiatingParty, "$.header.initiatingParty", to);
        said.ForwardingAgent = Agents.Write(header.ForwardingAgent, "$.header.forwardingAgent", to);
        said.DebtorAgent = Agents.Write(header.DebtorAgent, "$.header.debtorAgent", to);
        said.CreditorAgent = Agents.Write(header.CreditorAgent, "$.header.creditorAgent", to);
        return said;
    }

    public static AnswerHeader Read(CustomerAnswerHeader? said, Incoming from) => new()
    {
        Identification = said?.MessageIdentification ?? "",
        Created = said?.CreationDateTime?.Instant,
        InitiatingParty = AnswerParties.Party(said?.InitiatingParty, "InitgPty", from),
        ForwardingAgent = AnswerParties.Agent(said?.ForwardingAgent, "FwdgAgt", from),
        DebtorAgent = AnswerParties.Agent(said?.DebtorAgent, "DbtrAgt", from),
        CreditorAgent = AnswerParties.Agent(said?.CreditorAgent, "CdtrAgt", from),
    };

    public static T Write<T>(T said, InformationGroup group, Outgoing to)
        where T : IOriginalInstruction
    {
        said.PaymentInformationIdentification = group.Name ?? Placeholder.NotProvided;
        said.NumberOfTransactions = OriginalMessages.Digits(group.Said?.NumberOfTransactions);
        said.ControlSum = group.Said?.ControlSum;
        said.Reasons = AnswerParts.Write(group.Said?.Reasons ?? [], "$.messages.reasons", to);
        return said;
    }

    public static ReportedMessage Read(IOriginalInstruction part, ReportedMessage[] whole, Incoming from) => new()
    {
        Original = Names(part, whole),
        NumberOfTransactions = OriginalMessages.Number(part.NumberOfTransactions),
        ControlSum = part.ControlSum,
        Reasons = AnswerParts.Read(part.Reasons, from),
    };

    public static OriginalReferences Names(IOriginalInstruction part, ReportedMessage[] whole) => OriginalMessages.Read(null, whole) with
    {
        PaymentInformationIdentification = AnswerParts.Named(part.PaymentInformationIdentification),
    };

    /// <summary>Nothing is said of the payment information that every message can say.</summary>
    public static bool IsSilent(IOriginalInstruction part) =>
        part is { Reasons.Count: 0, NumberOfTransactions: null, ControlSum: null };
}
