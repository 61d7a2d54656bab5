using System.Text;
using BankHub.Channels.Protection.Files;
using BankHub.Core.Ports;
using BankHub.Core.Wire;

namespace BankHub.Tests.Channels.Protection.Files;

public sealed class FileChainTests
{
    private static readonly FileDrop File = new("in", "a.xml", Encoding.ASCII.GetBytes("x"));

    [Fact]
    public async Task Steps_are_done_in_order_on_the_way_out_and_undone_in_the_opposite_one()
    {
        var chain = new FileChain([new Bracket("a"), new Bracket("b")], ".a.b");
        var left = (FileDrop)Assert.IsType<Protected.Leaves>(await chain.ProtectAsync(File, default)).Message;
        Assert.Equal(("a.xml.a.b", "b(a(x))"), (left.FileName, Encoding.ASCII.GetString(left.Body.Span)));

        var plain = Assert.IsType<Opened.Plain>(await chain.OpenAsync(left.FileName, left.Body, default));
        Assert.Equal(("a.xml", "x"), (plain.FileName, Encoding.ASCII.GetString(plain.Bytes.Span)));
    }

    [Fact]
    public async Task The_step_that_fails_is_named()
    {
        var chain = new FileChain([new Bracket("a"), new Bracket("b")], "");
        Assert.Equal(new Opened.Refused("a", "not mine", false), await chain.OpenAsync("f", Encoding.ASCII.GetBytes("b(x)"), default));
        Assert.Equal(new Opened.Refused("b", "not mine", false), await chain.OpenAsync("f", Encoding.ASCII.GetBytes("x"), default));
    }

    [Theory]
    [InlineData(typeof(KeyNotFoundException), false)]
    [InlineData(typeof(IOException), true)]
    [InlineData(typeof(InvalidOperationException), false)]
    public async Task A_step_that_breaks_is_a_refusal_and_says_nothing_of_the_file(Type exception, bool mayPass)
    {
        var chain = new FileChain([new Bracket("a", (Exception)Activator.CreateInstance(exception, "key bank-pgp")!)], "");
        var failed = Assert.IsType<Protected.Failed>(await chain.ProtectAsync(File, default));
        Assert.Equal(("a", mayPass), (failed.Step, failed.MayPass));
        Assert.Equal(
            exception == typeof(KeyNotFoundException) ? "key bank-pgp" : $"It failed by {exception.Name}.", failed.Reason);
    }

    private sealed class Bracket(string name, Exception? breaks = null) : IFileStep
    {
        public string Name => name;

        public Task<FileParcel> ProtectAsync(FileParcel file, CancellationToken cancellationToken) => breaks is not null
            ? throw breaks
            : Task.FromResult(file with { Bytes = Encoding.ASCII.GetBytes($"{name}({Encoding.ASCII.GetString(file.Bytes.Span)})") });

        public Task<FileParcel> OpenAsync(FileParcel file, CancellationToken cancellationToken)
        {
            var text = Encoding.ASCII.GetString(file.Bytes.Span);
            return text.StartsWith(name + "(", StringComparison.Ordinal)
                ? Task.FromResult(file with { Bytes = Encoding.ASCII.GetBytes(text[(name.Length + 1)..^1]) })
                : throw new StepException("not mine");
        }
    }
}
