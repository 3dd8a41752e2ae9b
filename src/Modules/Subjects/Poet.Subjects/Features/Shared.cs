using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Subjects.Domain;
using Poet.Subjects.Ensuring;
using Poet.Subjects.Persistence;
using Poet.Subjects.Search;

namespace Poet.Subjects.Features;

/// <summary>What the commands on a person share.</summary>
internal static class SubjectCommands
{
    /// <summary>The person, for change: as the caller saw it where a version was sent, and one version on after the save. Refused while processing is restricted.</summary>
    public static async Task<Subject> ToChange(this SubjectsDb db, Guid id, RequestContext context, CancellationToken cancel)
    {
        var subject = await db.ToChangeThoughRestricted(id, context, cancel);
        RuleBrokenException.ThrowIfAny(ProblemsOfProcessing(subject));
        return subject;
    }

    /// <summary>That processing of a record is restricted, where it is.</summary>
    public static IEnumerable<Problem> ProblemsOfProcessing(Subject subject, string? field = null)
    {
        if (subject.ProcessingGround is { } ground)
            yield return new("processing-restricted", $"Leave the details of this record as they are: its processing is restricted, because {(ground == RestrictionGround.AccuracyContested ? "their accuracy is contested" : "they are kept as evidence")}. "
                + "A reviewer of the force that restricted it can correct them; orders, their facts and warnings can be recorded as before", field);
    }

    /// <summary>The same for what goes on while processing is restricted: orders and what they name, warnings, the review of the record.</summary>
    public static async Task<Subject> ToChangeThoughRestricted(this SubjectsDb db, Guid id, RequestContext context, CancellationToken cancel)
    {
        var subject = await db.Subjects.SingleOrDefaultAsync(s => s.Id == id, cancel) ?? throw new NotFoundException("person");
        if (subject.ErasedOn is { } erased)
            throw new RuleBrokenException([new("erased", $"Leave this record as it is: it was erased on {erased.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"))}")]);
        db.Entry(subject).Property(s => s.Version).IsModified = true;
        subject.Changed(db.Now);
        db.Expect(subject, context.ExpectedVersion);
        return subject;
    }

    /// <summary>The force for which the actor records.</summary>
    public static string RecordingForce(this RequestContext context) =>
        context.Actor.Force is { Length: > 0 } force ? force : throw new InvalidOperationException("Somebody acting for no force cannot record people");

    /// <summary>Problems of a name that a person typed.</summary>
    public static IEnumerable<Problem> ProblemsOfName(string? name, string field)
    {
        if (string.IsNullOrWhiteSpace(name))
            yield return new("name-missing", "Enter the name", field);
        else if (name.Trim().Length > 300)
            yield return new("name-too-long", "Enter a name of at most 300 characters", field);
        else if (Names.NameForm.Of(name).Tokens.Count == 0)
            yield return new("name-unreadable", "Enter a name with letters in it", field);
    }

    private static readonly DateOnly EarliestBirth = new(1900, 1, 1);

    /// <summary>Problems of a date of birth that a person typed.</summary>
    public static IEnumerable<Problem> ProblemsOfBirth(DateOnly? bornOn, DateOnly today, string field)
    {
        if (bornOn > today)
            yield return new("born-in-future", "Enter a date of birth that is not in the future", field);
        if (bornOn < EarliestBirth)
            yield return new("born-too-early", "Enter a date of birth from 1900 on", field);
    }

    /// <summary>Problems of a text that a person typed.</summary>
    public static IEnumerable<Problem> ProblemsOfText(string? text, string what, int most, string field)
    {
        if (string.IsNullOrWhiteSpace(text))
            yield return new(field.ToLowerInvariant() + "-missing", $"Enter {what}", field);
        else if (text.Trim().Length > most)
            yield return new(field.ToLowerInvariant() + "-too-long", $"Enter {what} with at most {most:N0} characters", field);
    }
}

/// <summary>Writes a name and everything under which it is found.</summary>
internal sealed class NameWriter(SubjectsDb db, NameDictionary dictionary, TimeProvider time)
{
    /// <summary>The words are learnt in a save of their own; the name itself is saved with the caller's changes.</summary>
    public async Task Add(Guid subjectId, WrittenName name, CancellationToken cancel)
    {
        var tokens = name.Form.Indexed.ToList();
        await dictionary.Learn(tokens, cancel);
        var held = await db.SubjectTokens.Where(t => t.SubjectId == subjectId).Select(t => t.Token).ToListAsync(cancel);
        held.AddRange(db.SubjectTokens.Local.Where(t => t.SubjectId == subjectId).Select(t => t.Token));
        db.Names.Add(new() { Id = Guid.CreateVersion7(time.GetUtcNow()), SubjectId = subjectId, Full = name.Full, Normal = name.Form.Normal, IsAlias = name.IsAlias });
        db.SubjectTokens.AddRange(tokens.Except(held, StringComparer.Ordinal).Select(t => new SubjectToken { Token = t, SubjectId = subjectId, IsAlias = name.IsAlias }));
    }

    /// <summary>Puts a name in the place of the one recorded, which becomes another name of the person or finds them no more.</summary>
    public async Task Replace(Guid subjectId, WrittenName name, bool keepOld, CancellationToken cancel)
    {
        var rows = await db.Names.Where(n => n.SubjectId == subjectId).ToListAsync(cancel);
        var gone = rows.Where(n => n.Normal == name.Form.Normal || !n.IsAlias && !keepOld).ToList();
        db.Names.RemoveRange(gone);
        foreach (var old in rows.Except(gone).Where(n => !n.IsAlias))
            old.IsAlias = true;
        await Add(subjectId, name, cancel);
        var needed = rows.Except(gone).SelectMany(n => Names.NameForm.Of(n.Full).Indexed).Concat(name.Form.Indexed).ToHashSet(StringComparer.Ordinal);
        foreach (var token in await db.SubjectTokens.Where(t => t.SubjectId == subjectId).ToListAsync(cancel))
            if (!needed.Contains(token.Token))
                db.SubjectTokens.Remove(token);
    }
}
