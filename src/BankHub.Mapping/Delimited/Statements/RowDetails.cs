using BankHub.Core.Adapters.Layouts;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Statements;
using BankHub.Mapping.Delimited.Layouts;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Delimited.Statements;

/// <summary>Reads what a row says of the other side and of what the booking is for.</summary>
/// <param name="values">The values of the row.</param>
/// <param name="leaveOut">Told of what canonical words have no place for.</param>
internal sealed class RowDetails(FieldValues values, Action<LayoutRole, string> leaveOut)
{
    private const int MaxLine = 140;

    private static readonly TransactionDetails Nothing = new();

    public TransactionDetails? Read(BookingSide side)
    {
        var party = values.Text(LayoutRole.CounterpartyName) is { } name ? new Party { Name = name } : null;
        var number = values.Text(LayoutRole.CounterpartyAccount);
        var account = AccountNames.Account(number);
        if (number is not null && account is null)
        {
            leaveOut(LayoutRole.CounterpartyAccount, "The account is longer than one may be, and left out.");
        }

        var agent = AccountNames.Agent(values.Text(LayoutRole.CounterpartyAgent));
        var isCredit = side == BookingSide.Credit;
        var details = new TransactionDetails
        {
            References = References(),
            AmountDetails = Instructed(),
            Debtor = isCredit ? party : null,
            DebtorAccount = isCredit ? account : null,
            DebtorAgent = isCredit ? agent : null,
            Creditor = isCredit ? null : party,
            CreditorAccount = isCredit ? null : account,
            CreditorAgent = isCredit ? null : agent,
            Purpose = values.Text(LayoutRole.Purpose),
            RemittanceInformation = Remittance(),
        };
        return details == Nothing ? null : details;
    }

    private TransactionReferences References() => new()
    {
        InstructionIdentification = Placeholder.Named(values.Text(LayoutRole.InstructionIdentification)),
        EndToEndIdentification = Placeholder.Named(values.Text(LayoutRole.EndToEndIdentification)),
        Uetr = values.Text(LayoutRole.Uetr),
        AccountServicerReference = values.Text(LayoutRole.BankReference),
        MandateIdentification = values.Text(LayoutRole.Mandate),
        ChequeNumber = values.Text(LayoutRole.ChequeNumber),
    };

    private AmountDetails? Instructed()
    {
        if (values.Amount(values.Column(LayoutRole.InstructedAmount)) is not { } amount)
        {
            return null;
        }

        if (Currency.TryParse(values.Text(LayoutRole.InstructedCurrency) ?? "", out var currency, out _)
            && Core.Statements.Sum.TryCreate(Math.Abs(amount), currency, out var sum, out _))
        {
            return new() { Instructed = sum };
        }

        leaveOut(LayoutRole.InstructedAmount, "The amount is none of a currency in use, and left out.");
        return null;
    }

    private RemittanceInformation? Remittance()
    {
        var lines = new List<string>();
        StructuredRemittance? structured = null;
        foreach (var column in values.Columns)
        {
            if (column.Field.Role == LayoutRole.Remittance && values.Text(column) is { } text)
            {
                lines.AddRange(TextPieces.Of(text, MaxLine));
            }
            else if (column.Field.Role == LayoutRole.CreditorReference && values.Text(column) is { } reference)
            {
                structured = CreditorReference.TryParse(reference, out var standard, out _)
                    ? new() { CreditorReference = standard } : new() { ProprietaryReference = reference };
            }
        }

        return lines.Count == 0 && structured is null ? null
            : new() { Unstructured = [.. lines], Structured = structured is null ? [] : [structured] };
    }
}
