# أخبار الدورات ومواعيدها في التقويم.

feed-rounds-title = دورات المنح على { $site }
feed-round-title = أخبار { $round }
feed-area-title = دورات لمنطقة { $area }
feed-focus-title = دورات في مجال { $focus }
feed-announced = أُعلنت { $round }
feed-announced-text = القواعد ثابتة ومعلنة.
feed-amended = تغيّرت قواعد { $round }
feed-slip = تغيّر موعد في { $round }
feed-answer = أُجيب عن سؤال حول { $round }
feed-answer-text = السؤال: { $question }

    الجواب: { $answer }
feed-decided = نتيجة { $round } معلنة
feed-decided-text = فيها كل مقترح مع سببه.
calendar-name = دورات المنح على { $site }
calendar-phase = { $round }: { $phase }
