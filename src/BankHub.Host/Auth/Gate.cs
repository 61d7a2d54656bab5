using BankHub.Hub.People;
using BankHub.Host.Problems;

namespace BankHub.Host.Auth;

/// <summary>Lets a request through to its endpoint if its key may: after routing, before anything reads the body.</summary>
public sealed class Gate(RequestDelegate next, CallerBook callers)
{
    private const string Scheme = "Bearer ";

    public async Task InvokeAsync(HttpContext context)
    {
        if (await RefuseAsync(context) is { } problem)
        {
            await problem.Result().ExecuteAsync(context);
            return;
        }

        await next(context);
    }

    private async Task<Problem?> RefuseAsync(HttpContext context)
    {
        var access = context.GetEndpoint()?.Metadata.GetMetadata<Access>();
        if (access is { Scope: null })
        {
            return null;
        }

        var header = context.Request.Headers.Authorization.ToString();
        var caller = header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? await callers.FindAsync(header[Scheme.Length..].Trim(), context.RequestAborted)
            : null;
        if (caller is null)
        {
            return Answers.Unauthorized();
        }

        if (access is null)
        {
            return Answers.NotFound();
        }

        context.Features.Set(caller);
        return !caller.May(access.Scope) ? Answers.Forbidden(access.Scope)
            : access.Person && !caller.IsPerson ? Answers.PersonNeeded()
            : null;
    }
}
