using System.Buffers;
using System.Text;
using BankHub.Core.Answers;
using BankHub.Core.Payments;
using BankHub.Tests.Core.Payments;
using BankHub.Tests.House;
using BankHub.Tests.Mapping.Iso20022.Answers;
using BankHub.Tests.Schemas;
using FsCheck;
using FsCheck.Fluent;

namespace BankHub.Tests.Core.Answers;

public sealed class AnswerSchemaTests
{
    private const string SchemaFile = "schemas/answer.schema.json";

    private static readonly SchemaJudge Judge = SchemaJudge.Named("answer");

    private static readonly AnswerGenerator Any = new(new(TextGenerator.Any, TextGenerator.Any, isOld: false));

    public static TheoryData<string> Kinds =>
        ["pacs.002.001.10", "pain.002.001.10", "pacs.004.001.09", "pain.007.001.09", "camt.029.001.09"];

    [Fact]
    public void The_schema_file_is_what_the_shapes_say()
    {
        var made = new ArrayBufferWriter<byte>();
        AnswerSchema.Write(made);
        var schema = Encoding.UTF8.GetString(made.WrittenSpan) + "\n";
        var copy = Path.Combine(AppContext.BaseDirectory, Path.GetFileName(SchemaFile));
        File.WriteAllText(copy, schema);
        Assert.True(schema == Tree.Read(SchemaFile), $"{SchemaFile} is not what the shapes say; if they are right, copy {copy} there");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_schema_accepts_every_answer_that_is_written(string kind) =>
        Prop.ForAll(Arb.From(Any.For(kind)), answer => Judge.Accepts(Encoding.UTF8.GetString(AnswerJson.Write(answer))))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    /// <summary>Every value of an answer is put wrong in every way, one at a time: what one of the two takes, the other takes.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_schema_and_the_reader_refuse_alike(string kind)
    {
        var refused = Refused(Whole);
        Prop.ForAll(Arb.From(Any.For(kind)), answer => refused += Refused(answer))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3).WithStartSize(4));

        Assert.True(refused > 100, $"only {refused} documents were refused");
    }

    private static int Refused(Answer answer)
    {
        var refused = 0;
        foreach (var (document, what) in BrokenDocuments.Of(Encoding.UTF8.GetString(AnswerJson.Write(answer))))
        {
            var rules = AnswerJson.Read(Encoding.UTF8.GetBytes(document)).Findings.Select(finding => finding.Rule).ToList();
            var accepts = Judge.Accepts(document);
            Assert.True(
                accepts ? rules.All(PaymentSchemaTests.BeyondTheSchema.Contains) : rules.Count > 0,
                $"{what}: the schema says {accepts}, the reader {string.Join(", ", rules)}");
            refused += accepts ? 0 : 1;
        }

        return refused;
    }

    private static Answer Whole => new CancellationRequest
    {
        Identification = "C-1",
        Assigner = new() { Agent = new() { Bic = Bic.Parse("ACMECHZZXXX") } },
        Case = new("K-1", null),
        Payments =
        [
            new() { Original = new() { EndToEndIdentification = "E-1" }, Reasons = [new() { Code = new("iso20022", "CUST") }] }, new(),
        ],
    };
}
