using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Statements;
using BankHub.Formats.SwiftMt;
using BankHub.Formats.SwiftMt.Values;
using BankHub.Mapping.Iso20022.Statements;
using BankHub.Mapping.Iso20022.Texts;
using BankHub.Mapping.SwiftMt.Parts;
using BankHub.Mapping.SwiftMt.Returns;

namespace BankHub.Mapping.SwiftMt.Statements.Reading;

/// <summary>MT 900 and MT 910: one booking that is confirmed, as a notification with one entry.</summary>
internal sealed class AdviceItems(BankMapping mapping)
{
    public IEnumerable<DecodedItem> Of(MtMessage message)
    {
        var from = new Incoming($"line {message.FirstLine}, MT{message.Type}", isTold: true);
        var statement = StatementItems.Sound(Head(message, from), from);
        var entry = statement is null ? null : Entry(message, statement.Currency, from);
        if (statement is null || entry is null)
        {
            return from.Findings.Select(finding => new DecodedFinding(finding));
        }

        return
        [
            new DecodedStatement(statement) { Day = entry.Day },
            .. StatementWalk.Kept(entry, from).Select(item => item is DecodedEntry one ? one with { Statement = statement } : item),
            new DecodedStatementEnd(statement),
            .. StatementItems.Findings(message),
            .. message.Text.FindAny(56) is { IsThere: true } between
                ? [StatementItems.LeftOut(between, message.Type)]
                : Array.Empty<DecodedItem>(),
        ];
    }

    private static Statement? Head(MtMessage message, Incoming from)
    {
        var account = AccountNumbers.Read(MtText.Of(message.Text.FindAny(25)[0]));
        var currency = from.Value<Currency>("32A", MtText.Of(message.Text.Find("32A")[1]));
        if (account is null || currency is null || Placeholder.Named(message.Text.Find("20").ToString()) is not { } name)
        {
            from.Report("25", "incomplete", "A confirmation has a reference, an account and an amount.");
            return null;
        }

        return new()
        {
            Kind = StatementKind.Notification,
            Identification = name,
            Account = account,
            Servicer = StatementHeads.Servicer(message),
            Currency = currency,
            Created = StatementHeads.Moment(message.Text.Find("13D")),
        };
    }

    private StatementEntry? Entry(MtMessage message, Currency currency, Incoming from)
    {
        var (text, booked) = (message.Text, message.Text.Find("32A"));
        if (!MtDates.TryRead(booked[0], out var day) || !MtAmounts.TryReadBooked(booked[2], currency.Value, out var value)
            || !Sum.TryCreate(value, currency, out var amount, out _))
        {
            from.Report("32A", "incomplete", "A booking has a day and an amount of its currency.");
            return null;
        }

        return new()
        {
            Amount = amount,
            Side = message.Type == "900" ? BookingSide.Debit : BookingSide.Credit,
            Status = EntryStatus.Booked,
            BookingDate = MtDates.TryRead(text.Find("13D")[0], out var on) ? on : null,
            ValueDate = day,

            // A statement names the booking by the reference of its advice (User Handbook, MT 940, field 61, subfield 8).
            AccountServicerReference = WholeName.Of(text.Find("20").ToString()),
            Details = [Details(message, from)],
        };
    }

    /// <summary>Why the money came back; that it did the mark alone says.</summary>
    private ReasonCode Reason(SaidField remarks) =>
        ReturnRemarks.Read(remarks, mapping).Stated.Select(reason => reason.Code).OfType<ReasonCode>().FirstOrDefault()
        ?? new(ReasonCode.Proprietary, ReturnMark.Returned);

    private TransactionDetails Details(MtMessage message, Incoming from)
    {
        var (said, uetr) = (new SaidFields(message.Text), MtText.Of(message.Uetr));
        var orderer = CustomerFields.Read(said.TakeAny(50), "50", mapping, from);
        var bank = BankFields.Read(said.TakeAny(52), "52", mapping, from)?.Agent;
        return new()
        {
            References = new()
            {
                InstructionIdentification = Placeholder.Named(message.Text.FindAny(21).ToString()),
                Uetr = uetr.Length > 0 ? uetr : null,
            },
            Debtor = orderer?.Party is { Name.Length: > 0 } party ? party : null,
            DebtorAccount = AccountNumbers.Read(orderer?.Account),
            DebtorAgent = bank is { Bic: null, Name: { } name } && Placeholder.Named(name) is null ? null : bank,
            ReturnReason = ReturnMark.Of(said) == ReturnMark.Returned ? Reason(said.Find("72")!) : null,
            AdditionalInformation = from.Words(message.Text.FindAny(72).ToString().ReplaceLineEndings(" ")),
        };
    }
}
