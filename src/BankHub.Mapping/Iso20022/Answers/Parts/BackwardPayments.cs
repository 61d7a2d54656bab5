using BankHub.Core.Answers;
using BankHub.Formats.Iso20022.Messages.Returns;
using BankHub.Mapping.Iso20022.Parts;
using BankHub.Mapping.Iso20022.Texts;
using ReturnedPayment = BankHub.Core.Answers.ReturnedPayment;

namespace BankHub.Mapping.Iso20022.Answers.Parts;

/// <summary>What a returned and a reversed payment between agents say alike.</summary>
internal static class BackwardPayments
{
    public static T Write<T>(T said, ReturnedPayment payment, ReportedMessage[] whole, string path, Outgoing to)
        where T : BackwardPayment
    {
        said.Identification = payment.Identification;
        said.OriginalInterbankSettlementAmount = AnswerParts.Write(payment.Payment?.Amount);
        said.InterbankSettlementAmount = AnswerParts.Write(payment.Amount);
        said.InterbankSettlementDate = payment.SettlementDate;
        said.SettlementPriority = payment.SettlementPriority;
        said.InstructedAmount = AnswerParts.Write(payment.InstructedAmount);
        said.ExchangeRate = payment.ExchangeRate;
        said.CompensationAmount = AnswerParts.Write(payment.CompensationAmount);
        said.ChargeBearer = PaymentTypes.Write(payment.ChargeBearer);
        said.Charges = AnswerParts.Write(payment.Charges, $"{path}.charges", to);
        said.InstructingAgent = Agents.Write(payment.InstructingAgent, $"{path}.instructingAgent", to);
        said.InstructedAgent = Agents.Write(payment.InstructedAgent, $"{path}.instructedAgent", to);
        said.Reasons = AnswerParts.Write(payment.Reasons, $"{path}.reasons", to);
        return OriginalNames.Write(said, payment.Original, whole);
    }

    /// <summary>All but the amounts, whose elements each message calls otherwise, and what it says of the payment that went out.</summary>
    public static ReturnedPayment Read(BackwardPayment said, ReportedMessage[] whole, Incoming from) => new()
    {
        Identification = said.Identification,
        Original = OriginalNames.Read(said, whole),
        SettlementDate = said.InterbankSettlementDate,
        SettlementPriority = said.SettlementPriority,
        ExchangeRate = said.ExchangeRate,
        CompensationAmount = from.Money("CompstnAmt", said.CompensationAmount),
        ChargeBearer = PaymentTypes.Read(said.ChargeBearer, from),
        Charges = AnswerParts.Read(said.Charges, from),
        InstructingAgent = AnswerParties.Agent(said.InstructingAgent, "InstgAgt", from),
        InstructedAgent = AnswerParties.Agent(said.InstructedAgent, "InstdAgt", from),
        Reasons = AnswerParts.Read(said.Reasons, from),
    };
}
