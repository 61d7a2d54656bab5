using System.Text;
using BankHub.Formats.Nacha;
using BankHub.Formats.Nacha.Reading;
using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Values;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BankHub.Tests.Formats.Nacha.Hostile;

public sealed class NachaPropertyTests
{
    private static readonly Gen<string> Word = Gen.Choose(' ', '~').Select(code => ((char)code).ToString()).ListOf()
        .Select(characters => string.Concat(characters).TrimEnd(' '));

    private static readonly Gen<string> Hostile = Gen.OneOf(
        Word,
        Gen.Elements("", "A\r\nB", "\0", "{1:F01}", "=cmd()", "\u001B[31m", "é", "\u202E", "\uD800", "\u007F", "<a>&amp;",
            new string('9', 94)));

    private static readonly Gen<NachaForm> Form =
        from end in Gen.Elements(NachaLineEnd.None, NachaLineEnd.Lf, NachaLineEnd.CrLf)
        from last in Gen.Elements(true, false)
        select new NachaForm(end, last && end != NachaLineEnd.None, true);

    private static readonly Gen<EntryDetail> Entry =
        from code in Gen.Elements(22, 27, 32, 37, 42, 47, 52)
        from rdfi in Gen.Choose(1, 99_999_999)
        from account in Text(17).Where(text => text.Length > 0)
        from amount in Gen.Choose(1, int.MaxValue).Select(cents => cents * 4L)
        from id in Text(15)
        from name in Text(22).Where(text => text.Length > 0)
        from addenda in Gen.OneOf(Gen.Constant<string?>(null), Text(80).Select(text => (string?)text))
        select new EntryDetail
        {
            TransactionCode = new(code),
            Rdfi = new((rdfi * 10) + RoutingNumber.CheckDigitOf(rdfi)),
            DfiAccountNumber = account,
            Amount = amount,
            IndividualIdentification = id,
            IndividualName = name,
            AddendaIndicator = addenda is null ? 0 : 1,
            Trace = default,
            Addenda = addenda is null ? [] : [Addenda(addenda)],
        };

    private static readonly Gen<EntryDetail[]> Entries = Entry.NonEmptyListOf().Select(entries => entries.Select(Numbered).ToArray());

    [Fact]
    public void What_is_written_is_read_back_whatever_the_form_and_the_chunks() => Prop.ForAll(
        (from entries in Entries from form in Form from chunk in Gen.Choose(1, 300) select (entries, form, chunk)).ToArbitrary(), x =>
        {
            var bytes = Samples.Build(x.entries, form: x.form);
            var file = NachaFile.Read(bytes);
            Assert.Empty(file.Findings);
            Assert.Equal(x.entries.Select(Plain), Assert.Single(file.Batches).Details.Select(Plain));
            Assert.Equal(x.entries.SelectMany(entry => entry.Addenda), file.Batches[0].Entries.SelectMany(entry => entry.Addenda));
            Assert.Equal(bytes, file.Write());
            Assert.Equal(Items(new(bytes.Chunk(bytes.Length).Select(all => new ReadOnlyMemory<byte>(all)))),
                Items(new(bytes.Chunk(x.chunk).Select(part => new ReadOnlyMemory<byte>(part)))));
        }).QuickCheckThrowOnFailure();

    /// <summary>A value that would shift columns, end a record or hide in another alphabet is refused, never written otherwise.</summary>
    [Fact]
    public void Hostile_text_is_refused_or_comes_back_as_it_was() => Prop.ForAll(
        (from account in Hostile
         from id in Hostile
         from name in Hostile
         from text in Hostile
         select (account, id, name, text)).ToArbitrary(), x =>
        {
            var entry = Samples.Entry(1) with
            {
                DfiAccountNumber = x.account,
                IndividualIdentification = x.id,
                IndividualName = x.name,
                AddendaIndicator = 1,
                Addenda = [Addenda(x.text) with { EntryDetailSequenceNumber = 1 }],
            };
            var fits = x is { account.Length: <= 17, id.Length: <= 15, name.Length: <= 22, text.Length: <= 80 }
                && string.Concat(x.account, x.id, x.name, x.text).All(character => character is >= ' ' and <= '~');
            if (!fits)
            {
                Assert.Throws<ArgumentException>(() => Samples.Build([entry]));
                return;
            }

            var read = NachaFile.Read(Samples.Build([entry])).Batches[0].Details.Single();
            Assert.Equal((x.account.TrimEnd(' '), x.id.TrimEnd(' '), x.name.TrimEnd(' ')),
                (read.DfiAccountNumber, read.IndividualIdentification, read.IndividualName));
            Assert.Equal(x.text.TrimEnd(' '), ((PaymentAddenda)read.Addenda[0]).PaymentRelatedInformation);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Noise_never_throws_and_never_ends_without_a_word() => Prop.ForAll(
        (from bytes in Gen.Choose(0, 255).Select(value => (byte)value).ListOf()
         from begin in Gen.Elements("", Samples.Header + "\n", Samples.Header + "\n" + Samples.BatchHeader + "\n")
         select Encoding.Latin1.GetBytes(begin).Concat(bytes).ToArray()).ToArbitrary(),
        bytes => Assert.NotEmpty(NachaFile.Read(bytes).Findings)).QuickCheckThrowOnFailure();

    [Fact]
    public void Lines_in_any_order_are_all_accounted_for() => Prop.ForAll(
        Gen.Elements(Samples.Mixed.Concat(Samples.Returned).Where(line => line != Samples.Nines).Append("").Append("7").ToArray())
            .NonEmptyListOf().ToArbitrary(), lines =>
        {
            string[] all = [Samples.Header, .. lines];
            var reader = new NachaReader([Samples.Bytes(all)]);
            var accounted = 0;
            while (reader.Read())
            {
                accounted += reader.Item.Lines;
            }

            // Only empty lines after the end of a file say nothing.
            Assert.Equal(all.Length, reader.Lines);
            Assert.InRange(accounted, all.Length - lines.Count(line => line.Length == 0), all.Length);
        }).QuickCheckThrowOnFailure();

    private static Gen<string> Text(int length) => Word.Select(word => word[..Math.Min(length, word.Length)].TrimEnd(' '));

    private static PaymentAddenda Addenda(string text) =>
        new() { PaymentRelatedInformation = text, AddendaSequenceNumber = 1, EntryDetailSequenceNumber = 0 };

    private static EntryDetail Numbered(EntryDetail entry, int index) => entry with
    {
        Trace = new(06900001, index + 1),
        Addenda = [.. entry.Addenda.Cast<PaymentAddenda>().Select(addenda => addenda with { EntryDetailSequenceNumber = index + 1 })],
    };

    private static EntryDetail Plain(EntryDetail entry) => entry with { Addenda = [] };

    private static List<(Type?, int, int, int)> Items(NachaReader reader)
    {
        List<(Type?, int, int, int)> items = [];
        while (reader.Read())
        {
            items.Add((reader.Item.Record?.GetType(), reader.Item.Line, reader.Item.Lines, reader.Item.Findings.Count));
        }

        return items;
    }
}
