using System.Text;
using BankHub.Keys;

namespace BankHub.Tests.Keys;

public sealed class ReferencedSecretsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bankhub-secrets-").FullName;
    private readonly ReferencedSecrets _secrets = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("s3cret", "s3cret")]
    [InlineData("s3cret\n", "s3cret")]
    [InlineData("s3cret\r\n", "s3cret")]
    [InlineData("s3cret\n\n", "s3cret\n")]
    [InlineData("s3cret\r", "s3cret\r")]
    [InlineData(" s3cret ", " s3cret ")]
    public void Trims_one_trailing_newline_and_nothing_else(string written, string expected) =>
        Assert.Equal(expected, Encoding.UTF8.GetString(_secrets.Get($"file:{Written(written)}")));

    [Fact]
    public void Reads_an_environment_variable()
    {
        Environment.SetEnvironmentVariable("BANKHUB_TEST_SECRET", "s3cret");
        Assert.Equal("s3cret"u8.ToArray(), _secrets.Get("env:BANKHUB_TEST_SECRET"));
    }

    [Fact]
    public void Reads_a_file_anew_each_time_so_that_a_replaced_file_is_a_rotated_secret()
    {
        var path = Written("old");
        _secrets.Get($"file:{path}");
        File.WriteAllText(path, "new");
        Assert.Equal("new"u8.ToArray(), _secrets.Get($"file:{path}"));
    }

    [Theory]
    [InlineData("env:BANKHUB_TEST_NOT_SET")]
    [InlineData("file:/nowhere/at/all")]
    [InlineData("file:/")]
    public void Names_the_reference_that_leads_nowhere(string reference)
    {
        var failed = Assert.Throws<KeyNotFoundException>(() => _secrets.Get(reference));
        Assert.Contains(reference, failed.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("s3cret")]
    [InlineData("vault:s3cret")]
    [InlineData("env:")]
    [InlineData("")]
    public void Does_not_repeat_what_is_no_reference_since_it_may_be_the_secret_itself(string reference)
    {
        var failed = Assert.Throws<KeyNotFoundException>(() => _secrets.Get(reference));
        Assert.DoesNotContain("s3cret", failed.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_what_is_too_long_or_empty_without_showing_it()
    {
        Assert.Throws<KeyNotFoundException>(() => _secrets.Get($"file:{Written("\n")}"));
        var path = Written(new string('s', ReferencedSecrets.MaxBytes + 1));
        var failed = Assert.Throws<KeyNotFoundException>(() => _secrets.Get($"file:{path}"));
        Assert.DoesNotContain("ssss", failed.ToString(), StringComparison.Ordinal);
    }

    private string Written(string text)
    {
        var path = Path.Combine(_folder, "secret");
        File.WriteAllText(path, text);
        return path;
    }
}
