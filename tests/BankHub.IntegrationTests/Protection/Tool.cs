using System.Diagnostics;

namespace BankHub.IntegrationTests.Protection;

/// <summary>Runs the system's own programs (gpg, openssl, xmlsec1), which judge what we make and make what we judge.</summary>
internal static class Tool
{
    /// <summary>What it wrote; fails where it ended with an error.</summary>
    public static byte[] Run(string program, IReadOnlyList<string> arguments, byte[]? input = null)
    {
        var (code, output, errors) = Try(program, arguments, input);
        Assert.True(code == 0, $"{program} {string.Join(' ', arguments)}: {errors}");
        return output;
    }

    public static (int Code, byte[] Output, string Errors) Try(string program, IReadOnlyList<string> arguments, byte[]? input = null)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = Task.Run(() =>
        {
            using var all = new MemoryStream();
            process.StandardOutput.BaseStream.CopyTo(all);
            return all.ToArray();
        });
        try
        {
            process.StandardInput.BaseStream.Write(input ?? []);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it read everything.
        }

        process.WaitForExit();
        return (process.ExitCode, output.Result, errors.Result);
    }
}
