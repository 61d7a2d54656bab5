using BankHub.Core.Adapters.Layouts;
using BankHub.Core.Lifecycle;
using BankHub.Mapping.Delimited.Layouts;

namespace BankHub.Mapping.Delimited.Statements;

/// <summary>How much a row moves and which way: everything in it that tells so must tell the same.</summary>
internal sealed class RowSide(LayoutPlan plan, FieldValues values)
{
    private readonly List<(decimal Size, BookingSide? Side)> _told = [];

    public (decimal Size, BookingSide Side)? Read()
    {
        var amount = values.Column(LayoutRole.Amount);
        if (values.Amount(amount) is { } one)
        {
            Signed(one, amount!);
        }

        Columns();
        var side = values.Column(LayoutRole.Side) is null ? null : values.Text(LayoutRole.Side);
        BookingSide? said = side switch { "debit" => BookingSide.Debit, "credit" => BookingSide.Credit, _ => null };
        if (values.Findings.Count > 0)
        {
            return null;
        }

        if (_told.Count == 0)
        {
            values.Report(amount ?? values.Column(LayoutRole.DebitAmount), "amount", "The row has no amount.");
            return null;
        }

        foreach (var told in _told)
        {
            if (told.Size != _told[0].Size || (told.Side ?? said) != (said ?? told.Side))
            {
                values.Report(amount, "amount-conflict", "The columns of the row do not tell the same amount and side.");
                return null;
            }

            said ??= told.Side;
        }

        // Nothing has no side, so either will do.
        if (said is null && _told[0].Size != 0)
        {
            values.Report(values.Column(LayoutRole.Side) ?? amount, "side-missing", "The row does not tell a debit from a credit.");
            return null;
        }

        return (_told[0].Size, said ?? BookingSide.Credit);
    }

    private void Signed(decimal amount, PlannedField column)
    {
        if (plan.Layout.Amounts is not { } meaning)
        {
            if (amount < 0)
            {
                values.Report(column, "amount-sign", "An amount has no sign here.");
            }

            _told.Add((amount, null));
            return;
        }

        var isDebit = amount < 0 == (meaning == AmountSign.NegativeIsDebit);
        _told.Add((Math.Abs(amount), amount == 0 ? null : isDebit ? BookingSide.Debit : BookingSide.Credit));
    }

    private void Columns()
    {
        var (debits, credits) = (values.Column(LayoutRole.DebitAmount), values.Column(LayoutRole.CreditAmount));
        var (debit, credit) = (values.Amount(debits), values.Amount(credits));
        if (plan.Layout.NegativeDebits)
        {
            debit = -debit;
        }

        if (debit < 0 || credit < 0)
        {
            values.Report(debit < 0 ? debits : credits, "amount-sign", "The amount has another sign than those of its column.");
        }
        else if (debit > 0 && credit > 0)
        {
            values.Report(credits, "amount-conflict", "The row has a debit and a credit.");
        }
        else if (debit > 0 || credit > 0)
        {
            _told.Add(debit > 0 ? (debit.Value, BookingSide.Debit) : (credit!.Value, BookingSide.Credit));
        }
        else if (debit is not null || credit is not null)
        {
            _told.Add((0, null));
        }
    }
}
