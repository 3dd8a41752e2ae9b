using MediatR;
using Poet.Platform.Audit;
using Poet.Platform.Errors;
using Poet.Platform.Partners;

namespace Poet.Platform.Requests;

/// <summary>Who may: the cheapest check, so it stands first. A request without a declared permission is refused.</summary>
internal sealed class PermissionBehaviour<TRequest, TAnswer>(RequestContext context, IAuditWriter audit) : IPipelineBehavior<TRequest, TAnswer>
{
    public async Task<TAnswer> Handle(TRequest request, CancellationToken cancel, RequestHandlerDelegate<TAnswer> next)
    {
        var permission = RequestFacts<TRequest>.Permission
            ?? throw new InvalidOperationException($"{typeof(TRequest).Name} declares no permission");
        if (context.Actor.May(permission) && (context.Actor.Sharing is null || RequestFacts<TRequest>.IsSharedWithPartners))
            return await next();

        await audit.Write(AuditRecord.Of(context, RequestFacts<TRequest>.Action, "refused: no permission"), mayWait: false, cancel);
        throw new NotAllowedException(permission);
    }
}

/// <summary>Why: a reason for every change, a purpose for every read of a person's record; and the audit entry of reads and refusals, durable before the answer leaves.</summary>
internal sealed class WhyBehaviour<TRequest, TAnswer>(RequestContext context, IAuditWriter audit, IRepeats repeats) : IPipelineBehavior<TRequest, TAnswer>
{
    private const int LongestReason = 2000;

    public async Task<TAnswer> Handle(TRequest request, CancellationToken cancel, RequestHandlerDelegate<TAnswer> next)
    {
        if (request is ICommand command)
            return (TAnswer)(object)await Change(command, async () => (Guid)(object)(await next())!, cancel);
        if (!RequestFacts<TRequest>.ReadsAPerson)
            return await next();

        try
        {
            if (context.Purpose is null && !context.Actor.IsSystem)
                throw new PurposeMissingException();
            var answer = await next();
            await audit.Write(AuditRecord.Of(context, RequestFacts<TRequest>.Action, "shown"), RequestFacts<TRequest>.AuditMayWait, cancel);
            return answer;
        }
        catch (Exception refused) when (IsRefusal(refused))
        {
            await Refused(refused, cancel);
            throw;
        }
    }

    // who asks for what they may not have, or guesses at ids, leaves a trace; a slip of typing tells nothing of anybody and leaves none
    private static bool IsRefusal(Exception failed) => failed is RuleBrokenException or NotFoundException or ChangedMeanwhileException or NotAllowedException or TooOftenException or PurposeMissingException;

    private Task Refused(Exception refused, CancellationToken cancel) => audit.Write(AuditRecord.Of(context, RequestFacts<TRequest>.Action,
        "refused: " + Words.Kebab(refused.GetType().Name.Replace("Exception", "", StringComparison.Ordinal)).Replace('-', ' ')), mayWait: false, cancel);

    private async Task<Guid> Change(ICommand command, Func<Task<Guid>> act, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(command.Reason) || command.Reason.Trim().Length < 3)
            throw new BadInputException("reason-missing", "Enter why this is done, in at least three characters", "reason");
        if (command.Reason.Trim().Length > LongestReason)
            throw new BadInputException("reason-too-long", "Enter a reason of at most 2,000 characters", "reason");

        context.Command = new(RequestFacts<TRequest>.Action, command.Reason.Trim())
        {
            IdempotencyKey = context.IdempotencyKey,
            Fingerprint = context.IdempotencyKey is null ? null : repeats.FingerprintOf(command),
        };
        if (await repeats.Earlier(context, cancel) is { } earlier)
            return earlier;
        try
        {
            return await act();
        }
        catch (RepeatedMeanwhileException)
        {
            return await repeats.Earlier(context, cancel) ?? throw new ChangedMeanwhileException();
        }
        catch (Exception refused) when (IsRefusal(refused))
        {
            await Refused(refused, cancel);
            throw;
        }
    }
}

/// <summary>What the pipeline must know of a request type, worked out once.</summary>
internal static class RequestFacts<TRequest>
{
    public static readonly string? Permission = typeof(TRequest).GetCustomAttributes(typeof(PermissionAttribute), inherit: false)
        .Cast<PermissionAttribute>().SingleOrDefault()?.Name;

    public static readonly bool ReadsAPerson = typeof(TRequest).GetInterfaces()
        .Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IPersonQuery<>));

    public static readonly bool AuditMayWait = typeof(TRequest).IsDefined(typeof(AuditMayWaitAttribute), inherit: false);

    public static readonly bool IsSharedWithPartners = typeof(TRequest).IsDefined(typeof(SharedWithPartnersAttribute), inherit: false);

    public static readonly string Action = Words.Kebab(typeof(TRequest).Name);
}

/// <summary>Names in other spellings.</summary>
public static class Words
{
    /// <summary>MakeOrder becomes make-order.</summary>
    public static string Kebab(string pascal) =>
        string.Concat(pascal.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
