using BankHub.Core.Payments;
using BankHub.Mapping.Iso20022.Clearing;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.SwiftMt.Payments.Writing;

/// <summary>A transfer with all that the banks' terms add to it, as the message will say it.</summary>
internal static class WholeTransfer
{
    public static InterbankTransfer Of(InterbankTransfer transfer, MtTerms terms)
    {
        var (payment, data) = (transfer.Payment, transfer.Data);
        var isOfCustomer = terms.Type == "103";
        return transfer with
        {
            Payment = payment with
            {
                DebtorAgent = payment.DebtorAgent ?? (isOfCustomer ? terms.OwnAgent ?? terms.SenderAgent : null),
                ChargeBearer = payment.ChargeBearer ?? (isOfCustomer ? terms.ChargeBearer : null),
            },
            Data = data with
            {
                InstructedAmount = data.InstructedAmount ?? (isOfCustomer ? payment.Amount : null),
                TransactionIdentification = Other(data.TransactionIdentification, payment.InstructionIdentification),
                Charges = [.. data.Charges.Select(charge => charge with { Agent = Told(charge.Agent) })],
                PreviousInstructingAgents = [.. data.PreviousInstructingAgents.Select(Told)],
                InstructingAgent = terms.SenderAgent,
                InstructedAgent = terms.ReceiverAgent,
            },
        };
    }

    /// <summary>An address that only stands for one says nothing.</summary>
    private static Agent Told(Agent agent) =>
        agent.PostalAddress is { AddressLine: [Placeholder.NotProvided] } ? agent with { PostalAddress = null } : agent;

    /// <summary>A name that says the same as another one needs no place of its own.</summary>
    private static string? Other(string? name, string? same) => name == same ? null : name;
}
