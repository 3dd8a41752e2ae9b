using System.Collections.Frozen;
using Poet.Orders.Import.Reading.Fields;

namespace Poet.Orders.Import.Reading.Columns;

/// <summary>What forces call their columns.</summary>
internal static class HeadingWords
{
    private static readonly FrozenDictionary<string, Field> Known = Build(new()
    {
        [Field.Reference] = "ref|reference|ref no|ref number|our ref|order ref|order reference|order no|order number|urn|unique ref|record no|id|no|number|row|athena ref|case ref|file ref|register no",
        [Field.Name] = "nominal|name|full name|subject|subject name|nominal name|person|offender|offender name|respondent|respondent name|defendant|defendant name|name of subject|name of offender|nominal details|names|perpetrator|suspect",
        [Field.GivenName] = "forename|forenames|first name|first names|given name|given names|christian name|forename s",
        [Field.FamilyName] = "surname|last name|family name|sname",
        [Field.OtherNames] = "alias|aliases|aka|other names|also known as|nickname|maiden name|previous names",
        [Field.BornOn] = "dob|date of birth|d o b|birth date|born|birthdate|birthday|nominal dob|subject dob",
        [Field.Pnc] = "pnc|pnc id|pncid|pnc no|pnc number|pnc ref|pnc identifier",
        [Field.Cro] = "cro|cro no|cro number|cro id",
        [Field.OrderType] = "type of order|order|order type|type|orders|order name|order made|which order|category|injunction type|order category",
        [Field.Court] = "court|court name|issuing court|made at|court made|granting court|venue|sentencing court|made by",
        [Field.MadeOn] = "date granted|made|date made|granted|granted on|made on|date of order|order date|start|start date|date issued|issued|from|effective from|effective date|imposed|date imposed|commenced|commencement|commencement date|order made on|date order made|date order granted|date obtained|valid from|date",
        [Field.ServedOn] = "served|date served|service date|served on|date of service",
        [Field.EndsOn] = "expiry|expires|expiry date|date of expiry|end|end date|ends|expires on|valid until|until|to|review expiry|date expires|expiration|expiration date|end of order|order expires|date ends|date of end|exp|exp date|in force until|order end date",
        [Field.Length] = "length|duration|term|period|length of order",
        [Field.Conditions] = "conditions|condition|terms|prohibitions|requirements|order conditions|conditions of order|prohibitions and requirements|prohibitions requirements|conditions prohibitions|restrictions|terms of order|details of order|details of conditions|order details|prohibition|order terms|wording",
        [Field.Officer] = "oic|officer|officer in the case|officer in case|owner|order owner|offender manager|om|lead officer|responsible officer|manager|supervising officer|case officer|allocated to|allocated officer",
        [Field.District] = "district|area|division|lpa|bcu|station|team|unit|policing area|local policing area|region|location",
        [Field.Risk] = "risk|risk level|risk grading|risk rating|risk assessment|level|rag|grading",
        [Field.Status] = "status|state|current status|order status|live|live expired|position|progress",
        [Field.Notes] = "notes|note|comments|comment|remarks|update|updates|other|other info|information|misc|additional info|further information",
    });

    /// <summary>The field a heading names and how sure that is, 0 to 1; <see cref="Field.Kept"/> with 0 when nothing fits.</summary>
    public static (Field Field, double Confidence) Guess(string heading)
    {
        var folded = Words.Fold(heading);
        if (folded.Length is 0 or > 60)
            return (Field.Kept, 0);
        if (Known.TryGetValue(folded, out var exact))
            return (exact, 1);

        // "Expiry date (dd/mm/yyyy)", "Nominal (surname first)": the longest known words that the heading begins with or holds
        var words = folded.Split(' ').Where(word => word is not ("dd" or "mm" or "yy" or "yyyy" or "format" or "e" or "g" or "eg")).ToArray();
        for (var length = words.Length; length > 0; length--)
            for (var from = 0; from + length <= words.Length; from++)
                if (Known.TryGetValue(string.Join(' ', words, from, length), out var part) && length * 2 >= words.Length - 1)
                    return (part, from == 0 ? 0.8 : 0.6);

        return folded.Length >= 5 && Known.Keys.FirstOrDefault(known => known.Length >= 5 && OneSlipApart(known, folded)) is { } near
            ? (Known[near], 0.7) : (Field.Kept, 0);
    }

    private static FrozenDictionary<string, Field> Build(Dictionary<Field, string> words) =>
        words.SelectMany(field => field.Value.Split('|').Select(word => (word, field.Key))).ToFrozenDictionary(w => w.word, w => w.Key);

    /// <summary>One letter too many, missing, wrong, or two swapped.</summary>
    private static bool OneSlipApart(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1)
            return false;
        var start = 0;
        while (start < a.Length && start < b.Length && a[start] == b[start])
            start++;
        var end = 0;
        while (end < a.Length - start && end < b.Length - start && a[^(end + 1)] == b[^(end + 1)])
            end++;
        var (restA, restB) = (a[start..^end], b[start..^end]);
        return restA.Length <= 1 && restB.Length <= 1 || restA.Length == 2 && restB.Length == 2 && restA[0] == restB[1] && restA[1] == restB[0];
    }
}
