namespace BankHub.Formats.Iso20022.Components.Originals;

/// <summary>Payment information of a customer's message that is told of, with its totals and reasons for all of it.</summary>
public interface IOriginalInstruction
{
    string? PaymentInformationIdentification { get; set; }

    string? NumberOfTransactions { get; set; }

    decimal? ControlSum { get; set; }

    IReadOnlyList<ReasonInformation> Reasons { get; set; }
}
